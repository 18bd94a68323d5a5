import { useNavigate, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import { useMessages } from "../../shell/preferences.tsx";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const asksForSearch = (event: KeyboardEvent): boolean =>
  ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") ||
  (event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target));

/** Focuses the field on ⌘K, Ctrl-K or `/`, wherever the reader is. */
const useSearchShortcut = (field: { readonly current: HTMLInputElement | null }): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [field]);
};

/** The search field of every page. Works without script, as a plain form. */
export const SearchField = () => {
  const { search } = useMessages();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === "/search" ? ((location.search as { q?: string }).q ?? "") : ""),
  });
  useSearchShortcut(field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const q = field.current?.value.trim() ?? "";
    if (q !== "") void navigate({ to: "/search", search: { q } });
  };
  return (
    <search className="search-field">
      <form action="/search" onSubmit={submit}>
        <input
          key={asked}
          ref={field}
          type="search"
          name="q"
          defaultValue={asked}
          maxLength={200}
          placeholder={search.placeholder}
          aria-label={search.field}
          aria-keyshortcuts="/ Control+K Meta+K"
          title={search.shortcut}
          autoComplete="off"
          enterKeyHint="search"
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
};
