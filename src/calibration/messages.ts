/** Every reason not to fit that a user can see. `place` is the file’s name. */
export const messages = {
  tooFew: (place: string, rows: number, least: number) =>
    `${place}: ${rows} usable ${rows === 1 ? 'row is' : 'rows are'} too few to fit anything; measure at least ${least}, at different settings`,
  onePoint: (place: string, rows: number) =>
    `${place}: all ${rows} rows repeat one point, which shows how runs scatter but not why; vary at least one setting, best the power plan, C-states, MTU, link or memory`,
  endless: (place: string) =>
    `${place}: the model predicts of every row that it never ends, so that there is nothing to compare; check dirty_mib_s and the link, or measure runs that converge`,
  noEffect: (place: string, kept: string) =>
    `${place}: nothing that could be fitted has an effect on these rows (${kept}); measure a TCP migration through the hosts, without stream_cap_mbps and on a platform other than ideal`,
};
