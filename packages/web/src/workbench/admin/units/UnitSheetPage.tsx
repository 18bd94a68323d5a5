import { Link } from "@tanstack/react-router";
import { SheetDesk } from "../../sheets/SheetDesk.tsx";
import { useAdminWords } from "../../words/admin.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";

/** Units out of and into a sheet. */
export const UnitSheetPage = () => {
  const { units: words } = useAdminWords();
  return (
    <AdminFrame
      part={{ ...adminParts.units, needs: "manage-units" }}
      title={words.sheet}
      description={words.description}
    >
      <p className="unit-back shown">
        <Link to="/admin/units">← {words.back}</Link>
      </p>
      <h1>{words.sheet}</h1>
      <SheetDesk kind="units" />
    </AdminFrame>
  );
};
