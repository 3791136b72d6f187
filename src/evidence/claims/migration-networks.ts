import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';

export const migrationNetworks = {
  preferenceOrder: {
    id: 'preference-order',
    claim: 'A migration takes the first network in order of preference that is up.',
    source: articles.preferenceOrder,
    expected: 'so in every order of three networks, with none, one or two of them down',
    why: 'An input, not a result: the rule is the article’s; shown is that the model follows it.',
  },
  oneConnectionEach: {
    id: 'one-connection-each',
    claim: 'One migration gains nothing from a second network or a team.',
    source: articles.oneConnectionEach,
    expected: 'less than 1 % more speed with two networks and with every kind of team, at 1 and at 10 Gb/s',
    why: 'An input, not a result: a connection stays on one adapter. Observed is the largest gain.',
  },
  differentConnections: {
    id: 'different-connections',
    claim: 'Two migrations at once go over different networks, each as if it were alone.',
    source: articles.differentConnections,
    expected: 'one on each of two networks, both over in the time of one',
    why: 'That they take different networks is an input, that neither slows the other a result. Observed is the time of two over that of one. Over a single network of 1 Gb/s two take twice as long.',
  },
  teamOrMoreNics: {
    id: 'team-or-more-nics',
    claim: 'Teaming two ports gives several migrations as much bandwidth as two networks do.',
    source: articles.teamOrMoreNics,
    expected: 'at least 1.9 of two lines used by four migrations at once, whatever the mode of the team',
    why: 'Between two hosts only ports tell migrations apart, and only a switch that takes part spreads what arrives. LACP with port hashes first; address hashes and teams without LACP at the low end.',
    required: false,
  },
  spreadByPorts: {
    id: 'spread-by-ports',
    claim: 'Teams balance load as chance does: some members get two migrations, some none.',
    source: articles.teamingInTheSystem,
    expected: 'members used on average within 5 % of m·(1 − (1 − 1/m)ⁿ), for n migrations over teams of 2 to 4',
    why: 'An input, not a result: that hashes spread evenly is assumed; shown is that the simulation does so. Observed is the largest deviation over 500 sets of VMs by other names; LACP with port hashes.',
  },
  noMultichannel: {
    id: 'no-multichannel',
    claim: 'No version uses several networks for one migration.',
    source: articles.teamOrMoreNics,
    expected: 'one of two lines used by one migration, in 2012 and also, by SMB, in 2012 R2',
    why: 'True of the beta that the article is about. The first value is 2012, the second 2012 R2, where SMB brings Multichannel.',
    required: false,
  },
  csvTakesOver: {
    id: 'csv-takes-over',
    claim: 'If the migration network fails, the CSV network takes over.',
    source: articles.csvTakesOver,
    expected:
      'every VM arrives; those that begin while it is down go over the CSV network, those that begin later over the migration network',
    why: 'The rule is the article’s. Eight VMs, two at once, over networks of 10 Gb/s; that for migrations is down from 10 to 40 s.',
  },
  eachOthersBackup: {
    id: 'each-others-backup',
    claim: 'The migration network is the backup of the CSV network too.',
    source: articles.eachOthersBackup,
    expected: 'every VM arrives over the migration network when the CSV network, used meanwhile, fails',
    why: 'The rule is the article’s. The migration network is down until 5 s, so that all begins over the CSV network, which fails at 10 s.',
  },
  underWayGoesOn: {
    id: 'under-way-goes-on',
    claim: 'A migration under way when its network fails goes on over the other one and does not start again.',
    source: articles.csvTakesOver,
    expected: 'nothing sent twice',
    why: 'The article does not say. The model lets it go on from 2012 on; observed is what starting again would add to one of 8 GiB after 10 s. One cable pulled during a migration would tell.',
    required: false,
  },
} as const satisfies Record<string, Claim>;
