/** Quiet for so many milliseconds, a reader has stopped moving a control. */
const pause = 700;

/** Say the latest message to a screen reader once nothing has changed for a moment. */
export function announcer(place: HTMLElement): (message: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (message) => {
    clearTimeout(timer);
    timer = setTimeout(() => (place.textContent = message), pause);
  };
}
