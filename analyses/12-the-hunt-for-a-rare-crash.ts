import { againstThoseBefore, analysis, chanceToSeeFigure, claims, cleanRunsFigure, crashHunt, daysFigure } from '../src/index.ts';
import { daysOf, fewestConclusive, finding, huntingTable, inLaterHalf, luckAlone, md, migrationSeconds } from '../src/index.ts';
import { migrationsPerCrash, onIdeAlone, provenPerCrash, quoted, reproduce, show, spanning, spreadOver } from '../src/index.ts';
import { stepByStep, stoppingTable, stopsEarly, streamFor, withExpansion, withMoreDisks } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'The hunt for a rare crash',
    question: 'What do 12,000 migrations to reproduce a crash and 8,000 to verify its fix prove, and what would prove more?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '16 GiB', dirtyRate: '20 MiB/s' } },
  },
  (lab) => {
    // What varies: how rare the crash is, how many there were, which VMs can crash, their disks, network and hosts.
    const { toReproduce, toVerify, crashes, manyHundreds, manyThousands, level } = crashHunt;
    const perCrash = migrationsPerCrash();
    const conclusive = String(fewestConclusive());
    const [fewest, most] = [String(crashes.fewest), String(crashes.most)];
    const sample = lab.sample((model) => {
      const seconds = migrationSeconds(model);
      return { seconds, gain: seconds.slow / seconds.fast, gainTuned: seconds.slowTuned / seconds.fastTuned };
    });
    const { seconds, gain, gainTuned } = sample.reference;
    const daysOver = (network: keyof typeof seconds) => show(daysOf(toReproduce + toVerify, seconds[network]), 0);

    // What we found.
    const hunt = claims.theHuntForARareCrash;
    const howRare = reproduce(quoted.manyHundreds, perCrash, {
      kind: 'published',
      why:
        `How many crashes there were is not published, so these are bounds and no rate: from what ${most} leave possible to what ` +
        `${fewest} do; ${conclusive}, the fewest that convince, would make it the value named.`,
    });
    const hundreds = finding(hunt.enoughForHundreds, luckAlone(manyHundreds.high));
    const thousands = finding(hunt.enoughForThousands, luckAlone(5000, manyThousands.low, manyThousands.high));
    const compared = finding(hunt.beforeAndAfter, againstThoseBefore());
    const spread = finding(hunt.severalMachines, spreadOver(8, 2));
    const onlyScsi = finding(hunt.onlyScsi, onIdeAlone());
    const more = finding(hunt.moreScsiDisks, withMoreDisks());
    const dynamic = finding(hunt.dynamicDisks, withExpansion(0.5, 0.02, 0.1, 1, 10));
    const growth = finding(hunt.exponentially, stepByStep());
    const random = finding(hunt.noPattern, inLaterHalf(streamFor(lab.seed, 'hunt')));
    const faster = finding(hunt.tenGigabitHelps, {
      observed: spanning(sample.selected('×', 'gain'), sample.selected('×', 'gainTuned')),
      holds: gain > 1 && gainTuned > 1,
    });
    const earlier = finding(hunt.stopEarlier, stopsEarly(500, manyHundreds.low, manyHundreds.high));

    const runs = { runs: 'migrations', failure: 'crash', level, done: toVerify } as const;
    const spreads = [8, 4, 2].map((susceptible) => ({ vms: 8, susceptible }));
    const proven = cleanRunsFigure({ ...runs, most: 50_000, spreads });
    const seeing = chanceToSeeFigure({ ...runs, most: 20_000, onceIn: [500, 2000, 5000, 12_000] });
    const guests = huntingTable(seconds.fastTuned);
    const days = daysFigure(seconds);
    const stopping = stoppingTable([300, 500, 1000, 3000, 5000, 10_000], seconds.fastTuned);

    return {
      answer: md`8,000 clean migrations show that the crash comes at most once in ${show(provenPerCrash(), 0)}. That is ample
        where it took many hundreds of migrations before, not enough where it took many thousands. Against the 12,000 before,
        they convince if these had ${conclusive} crashes or more; how many they had is not published. VMs with busy dynamic disks
        on SCSI controllers show the crash soonest. The whole hunt is ${daysOver('fastTuned')} days of migrating a VM of 16 GiB
        over 10 Gb/s between tuned hosts, ${daysOver('slowTuned')} to ${daysOver('slow')} over 1 Gb/s.`,
      findings: [howRare, hundreds, thousands, compared, spread, onlyScsi, more, dynamic, growth, random, faster, earlier],
      text: md`
        ## What 12,000 migrations to reproduce prove
        That the crash exists. How rare it is depends on how many crashes there were, and that is not published: with ${fewest},
        the fewest that “memory dumps” can be, once in ${show(perCrash.high, 0)} fits as well, with ${most} once in
        ${show(perCrash.low, 0)} (${howRare}).

        ## What 8,000 clean ones prove
        No number of clean migrations proves a crash gone; ${proven} shows how rare it is at least, close to the rule of three: a
        third of their number. Whether that is a fix depends on how rare it was. ${seeing} has the odds: one in a few hundred
        would have shown itself (${hundreds}), one in a few thousand may have stayed away by luck (${thousands}). Compared with
        the migrations before, the number of crashes decides (${compared}). On several VMs, those that cannot crash do not count
        (${spread}): verify on the VMs that crashed.

        ${proven}

        ${seeing}

        ## Which VMs to hunt with
        At power-off of the virtual motherboard every disk on a SCSI controller is enumerated; if a write to it is just then
        delayed, the driver runs into freed memory. With $n$ such disks that expand $\\nu$ times a second, a window $w$ and $h$
        other delays expected, the chance is $p = 1 - e^{-n(h + \\nu w)}$. So IDE alone is safe
        (${onlyScsi}), every SCSI disk adds (${more}), dynamic ones more than fixed ones
        (${dynamic}), in proportion and not exponentially (${growth}), and no migration knows of the last (${random}). ${guests}
        says what that comes to for VMs to hunt with.

        ${guests}

        ## How long it takes
        Hyper-V 2008 R2 moves one VM at a time between two hosts, so it takes the time of one migration, over and over (${days});
        a faster network shortens it (${faster}).

        ${days}

        ## When to stop
        Who looks at the migrations as they come can stop after as many clean ones as ${stopping} says (${earlier}); a crash on
        the way takes back as many.

        ${stopping}

        ## What this does not show
        Window and other delays of the race are assumed: which VM is likelier to crash follows from the mechanism, how much
        likelier does not. Migrations are taken as alike and independent. Which VMs had the 8,000, and whether they were as busy
        as before, is not published; if they were not, the 8,000 prove less than said here.`,
    };
  },
);
