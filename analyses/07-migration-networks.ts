import { analysis, claims, exactly, failing, finding, largestGain, linesCases, linesFigure, linesOver } from '../src/index.ts';
import { linkAndTuning, md, moveTogether, preferenceFollowed, show, teamed, tuning, whoMovesWhen } from '../src/index.ts';
import type { SetUp } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Migration networks',
    question: 'Which network does a migration take, what do more networks and teams bring, and what if one fails?',
    scenario: { ...tuning.tuned, link: { mtu: '9000 B', rate: '1 Gb/s' }, migration: { platform: 'hyperv-2012' } },
    panel: {
      from: { link: { rate: '10 Gb/s' }, vm: { memory: '8 GiB' } },
      together: { vms: 8, networks: 2 },
      vary: [...linkAndTuning, 'vm.memory'],
    },
  },
  (lab) => {
    // What varies: the order and number of networks, teams, the version, the link rate, and networks that fail.
    const ports = (members: number) => teamed({ members, mode: 'lacp', algorithm: 'transport-ports' });
    const [one, two] = [{ networks: { first: {} } }, { networks: { first: {}, second: {} } }];
    const teams = {
      'team, ports': ports(2),
      'team, addresses': teamed({ members: 2, mode: 'lacp', algorithm: 'ip-addresses' }),
      'team, no LACP': teamed({ members: 2, mode: 'switch-independent', algorithm: 'dynamic' }),
    };
    const setUps = {
      'one network': one,
      'two networks': two,
      'the same by SMB': { ...two, performance: 'smb', change: { migration: { platform: 'hyperv-2012r2' } } },
      ...teams,
    } as const satisfies Record<string, SetUp>;
    const fast = { link: { rate: '10 Gb/s' }, vm: { memory: '8 GiB' } } as const;
    const both = { 'migration network': {}, 'CSV network': { role: 'csv' } } as const;

    const trials = { trials: 500, seed: lab.seed };
    const cases = linesCases(setUps, [1, 4], trials);
    const teamCases = linesCases({ '2 members': ports(2), '3 members': ports(3), '4 members': ports(4) }, [2, 4, 8], trials);
    const sample = lab.sample((model) => {
      const time = (vms: number, { networks }: typeof one) => moveTogether(model, { vms, networks }).makespan;
      const gain = largestGain(model, one, [two, ...Object.values(teams)], [{}, fast]);
      const [lines, spread] = [linesOver(model, cases), linesOver(model, teamCases)];
      const deviation = Math.max(...spread.map((row) => 100 * Math.abs(row.lines / row.expected! - 1)));
      const used = (migrations: number, ...names: readonly (keyof typeof setUps)[]) =>
        names.map((name) => lines.find((row) => row.setUp === name && row.migrations === migrations)!.lines);
      const inTeams = used(4, 'team, ports', 'team, addresses', 'team, no LACP');
      const single = used(1, 'two networks', 'the same by SMB');
      const [apart, shared] = [time(2, two) / time(1, one), time(2, one) / time(1, one)];
      return { gain, apart, shared, lines, spread, deviation, inTeams, single };
    });
    const { lines, spread } = sample.reference;
    const { followed, of: orders } = preferenceFollowed(lab);
    const moved = (vms: number, events: ReturnType<typeof failing>, platform: 'hyperv-2012' | 'hyperv-2008r2' = 'hyperv-2012') =>
      moveTogether(lab, { vms, networks: both, events }, fast, { migration: { platform } });
    const takenOver = moved(8, failing('migration network', 10, 40));
    const reversed = moved(8, [...failing('migration network', 0, 5), ...failing('CSV network', 10)]);
    const [starts, goes] = (['hyperv-2008r2', 'hyperv-2012'] as const).map((on) =>
      moved(1, failing('migration network', 10), on),
    );
    const again = starts!.makespan - goes!.makespan;

    // What we found.
    const of = claims.migrationNetworks;
    const order = finding(of.preferenceOrder, { observed: exactly(followed, `of ${orders}`), holds: followed === orders });
    const [noGain, alone] = [sample.share(({ gain }) => gain < 1), sample.share((found) => Math.abs(found.apart - 1) < 0.01)];
    const oneEach = finding(of.oneConnectionEach, { observed: sample.estimate('%', 'gain'), holds: noGain });
    const apart = finding(of.differentConnections, { observed: sample.estimate('×', 'apart'), holds: alone });
    const asTeam = finding(of.teamOrMoreNics, {
      observed: sample.estimates('lines', 'inTeams'),
      holds: sample.share(({ inTeams }) => Math.min(...inTeams) >= 1.9),
    });
    const likely = sample.share(({ deviation }) => deviation < 5);
    const asChance = finding(of.spreadByPorts, { observed: sample.estimate('%', 'deviation'), holds: likely });
    const oneLine = sample.share(({ single }) => Math.max(...single) < 1.05);
    const multichannel = finding(of.noMultichannel, { observed: sample.estimates('lines', 'single'), holds: oneLine });
    const arrived = ({ migrations }: typeof takenOver) => migrations.filter(({ outcome }) => outcome === 'done').length;
    const [over8, back8] = [arrived(takenOver), arrived(reversed)];
    const inTime = takenOver.migrations.every(({ start, network }) => start < 40 === (network === 'CSV network'));
    const onOther = reversed.migrations.every(({ network }) => network === 'migration network');
    const takesOver = finding(of.csvTakesOver, { observed: exactly(over8, 'of 8'), holds: over8 === 8 && inTime });
    const eachOther = finding(of.eachOthersBackup, { observed: exactly(back8, 'of 8'), holds: back8 === 8 && onOther });
    const goesOn = finding(of.underWayGoesOn, { observed: exactly(again, 's'), holds: 'undecided' });

    const carrying = md`Lines of 1 Gb/s that one and four migrations at once use between two hosts with two adapters each, on
      average over 500 sets of VMs (modelled). SMB is that of 2012 R2; teams use LACP and a hash, or are unknown to the switch.`;
    const bars = linesFigure(lines, 'Between the hosts', { id: 'lines-used', caption: carrying });
    const byChance = md`Members of a team that carry something, with LACP and port hashes: simulated, and expected by chance.`;
    const balls = linesFigure(spread, 'Team', { id: 'team-spread', caption: byChance });
    const moments = [10, 40].map((at) => ({ at, label: at === 10 ? 'migration network down' : 'up again' }));
    const backedUp = md`Eight VMs of 8 GiB, two at once, over networks of 10 Gb/s, of which the preferred one is down for 30 s
      (modelled).`;
    const gantt = whoMovesWhen(takenOver, { id: 'taken-over', caption: backedUp, moments });

    return {
      answer: md`A migration takes the first network in order that is up, and only that one: a second network or a team makes
        several migrations faster, never one, until SMB brings Multichannel in 2012 R2. Two networks carry two migrations as if
        each were alone. A team of two carries four as ${show(asTeam.observed.high, 1)} lines would, with LACP and port hashes,
        and as one line otherwise. If the migration network fails, all VMs still arrive over the CSV network, and the other way
        round.`,
      findings: [order, oneEach, apart, asTeam, asChance, multichannel, takesOver, eachOther, goesOn],
      text: md`
        ## One network, one connection
        The model follows the order of preference (${order}) and puts each migration on one connection (${oneEach}), two at once
        on different networks (${apart}); over one network they would take ${show(sample.reference.shared, 1)} times as long. “It
        does not use multichannel” holds for the version of the article, not for all (${multichannel}).

        ## Teams
        The article puts teaming and more adapters side by side (${asTeam}). For migrations between two hosts they are not alike:
        hashes of addresses see one pair, and a switch that knows nothing of the team delivers to one member. ${bars} has both. With
        ports it is a matter of chance who shares a member with whom, and simulation and urn formula agree (${asChance}, ${balls}).

        ${bars}

        ${balls}

        ## When a network fails
        ${gantt} has the migration network fail after 10 s: what is under way goes on over the CSV network, what begins meanwhile
        takes it too, and what begins later takes the preferred one again (${takesOver}). It works in the other direction as well
        (${eachOther}). That a migration under way goes on rather than starts again is assumed (${goesOn}): 2008 R2 starts again.

        ${gantt}

        ## What this does not show
        The rules are the article’s, written into the model; the reports show what follows from them. Traffic of CSV itself is not
        modelled, nor is the failure of one member of a team. The switch of LACP and static teams is taken to hash by ports. Which
        VM gets which port is chance, drawn here from names.`,
    };
  },
);
