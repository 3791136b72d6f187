/** Every message about a rolling update that a user can see. */
export const messages = {
  notACount: (value: number) => `rollingUpdate, atOnce: ${value} is not a number of hosts; expected 1 or more`,
  noneLeft: (atOnce: number, hosts: number) =>
    `rollingUpdate, atOnce: with ${atOnce} of ${hosts} hosts away none is left to take their VMs; expected at most ${hosts - 1}`,
  notATime: (place: string, value: number) => `rollingUpdate, ${place}: ${value} is not a time; expected seconds, 0 or more`,
};
