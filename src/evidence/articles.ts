import type { Source } from './finding.ts';

const optimizing = 'WorkingHardInIT, “Optimizing Live Migrations with a 10Gbps Network in a Hyper-V Cluster”, 2011';

function optimizingSays(quote: string): Source {
  return { title: optimizing, quote };
}

/** The passages that the reports set out to reproduce, word for word. */
export const articles = {
  biggerPipes: optimizingSays('On bigger pipes I can only say that if you can afford them and need them you should get them.'),
  noSubstitute: optimizingSays('There is no substitute for bigger pipes.'),
  jumbo: optimizingSays('Jumbo frames help out a lot (+/- 20 %), especially with the larger memory virtual machines.'),
  defaultTenGigabit: optimizingSays('I got from a meager 20% bandwidth use'),
  fullPower: optimizingSays(
    'all the way up to 35-45% at best with jumbo frames enabled and the power settings set to ”Full Power”.',
  ),
  cStatesOff: optimizingSays('Now go ahead and disable the C states AND the C1E state to achieve 55% to 65%.'),
  oneGigabit: optimizingSays('You use 99% instead of 75-80% of you bandwidth.'),
  lessAtOneGigabit: optimizingSays(
    'And improvement yes, but not on the same scale as with 10Gbps for speeding up Live Migrations.',
  ),
  fiftyGigabytes: optimizingSays('The live migration of this virtual SQL Server takes between 74-78 seconds.'),
  idleOrLoaded: optimizingSays(
    'Now the speed of a live migration varies greatly between virtual machines that are idle or running a full load, both CPU & memory wise.',
  ),
  hostLoad: optimizingSays(
    'It also depends on the load the host you’re migrating from and to, but this impact is less when you disable those advance CPU power settings.',
  ),
  vendorAgnostic: optimizingSays(
    'By the way, this is vendor agnostic. You’ll see this with HP, DELL, CISCO in all form factors whether they are tower, rack or blade servers.',
  ),
  forumSixteen: optimizingSays('Live Migration on 10GbE only 16%.'),
  bufferNoGain: optimizingSays('that I have not seen improve speeds and that’s upping the Receive Buffer 8192.'),
  bufferHurts: optimizingSays(
    'In some cases I tested this even reduces the results, especially when you have C1E & C states enabled.',
  ),
  bufferLimit: optimizingSays(
    'This value however is dependent on the NIC type and driver so you might only be able to set it to 4096 or so.',
  ),
  bufferTest: optimizingSays('Test this to find out if it works for you'),
  saturatesOneGigabit: optimizingSays('If you implement all other recommendations you’ll saturate a 1Gbps already.'),
  goldenNugget: optimizingSays(
    'So far so good, but there is one golden nugget of information I want to share. There is little trip wire that can prevent you from getting your optimal performance. Advanced power settings in the BIOS.',
  ),
  fasterNetworks: optimizingSays(
    'If you look at the RDMA, infiniband, 40/100Gbps evolutions becoming available in the next 12 to 36 months 10Gbps will become a lot more mainstream',
  ),
  parallel: optimizingSays('So a 10Gbps pipe will be used at full capacity then.'),
} as const satisfies Record<string, Source>;
