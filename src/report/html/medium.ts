/** A page comes alive and is scrolled; paper is cut into sheets. */
export type Medium = 'screen' | 'paper';
