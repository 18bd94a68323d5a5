import { useEffect, useState } from "react";

const tick = 1000;

/** Milliseconds since `running` became true, told once a second; 0 while it is not. */
export const useClock = (running: boolean): number => {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (!running) return;
    const start = performance.now();
    setElapsed(0);
    const timer = setInterval(() => setElapsed(performance.now() - start), tick);
    return () => clearInterval(timer);
  }, [running]);
  return running ? elapsed : 0;
};
