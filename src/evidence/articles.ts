import type { Source } from './finding.ts';

const optimizing = 'WorkingHardInIT, “Optimizing Live Migrations with a 10Gbps Network in a Hyper-V Cluster”, 2011';

const teaser = 'WorkingHardInIT, “Windows 8 Hyper-V Cluster Beta Teaser”, 2012';
const recovery = 'WorkingHardInIT, “Data Protection & Disaster Recovery in Windows 8 Server Hyper-V 3.0”, 2011';
const crash =
  'WorkingHardInIT, “KB 2636573: Guest Crashes with Win2008R2 RTM/SP1 STOP 0xD1 in storvsc!StorChannelVmbusCallback During Live Migration”, 2011';

const says =
  (title: string) =>
  (quote: string): Source => ({ title, quote });
const optimizingSays = says(optimizing);
const teaserSays = says(teaser);
const recoverySays = says(recovery);
const crashSays = says(crash);

/** The passages that the reports set out to reproduce, word for word. */
export const articles = {
  biggerPipes: optimizingSays('On bigger pipes I can only say that if you can afford them and need them you should get them.'),
  tenIsBetter: optimizingSays('Use bigger pipes (10Gbps is better than 1Gbps)'),
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
  fiftyGigabytesOfMemory: optimizingSays('A SQL Server with 50GB of RAM being live migrated over 10Gbps.'),
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
  bufferAdvice: optimizingSays('Up the Receive Buffer to 8192 (Exchange 2010 virtualization recommendation for Live Migration)'),
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
  powerArgument: optimizingSays(
    'Look, it makes no sense saving on power if it means you’ll by more servers to compensate for the lack of performance per unit.',
  ),
  serviceLife: optimizingSays('On average that is 3 to 5 years depending on the environment & needs.'),
  rightSizing: optimizingSays(
    'Right sizing servers in number & type of CPU, power supplies etc. still seems the best way to avoid waiting energy and money.',
  ),
  returnOnInvestment: optimizingSays(
    'Because we have yet another reason to make sure your BIOS is set right to achieve a decent return on investment in quality hardware.',
  ),
  moreNetworks: optimizingSays(
    'Being able to use more networks for Live Migration will only increase the capability to evacuate a host fast or to move virtual machines for load balancing across a cluster.',
  ),
  twoAtOnce: teaserSays(
    'As you can see this 2 node cluster is handling 2 concurrent Live Migrations at the time. The other guests are queued.',
  ),
  bandwidthDictates: teaserSays(
    'The number of Live Migrations you can do concurrently is dictated by how much bandwidth you want to pay for.',
  ),
  preferenceOrder: teaserSays(
    'In Hyper-V 3.0 you can choose the networks to use for Live Migrations with a preference order. Just like it was in W2K8R2.',
  ),
  teamOrMoreNics: teaserSays(
    'So if you want more bandwidth you’ll have to team some NIC ports together or put more NICs in and you should be fine. It does not use multichannel.',
  ),
  oneConnectionEach: teaserSays(
    'You have to keep in mind that each live migration only utilizes a single network connection, even if multiple interfaces are provided or network teaming is enabled.',
  ),
  differentConnections: teaserSays(
    'If there are multiple simultaneous live migrations, different migrations will be put on different network connections.',
  ),
  csvTakesOver: teaserSays(
    'If the Live Migration network should become unavailable the CSV network in this example will take over.',
  ),
  eachOthersBackup: teaserSays('The CSV & the Live Migration network serve as each others redundant backup network.'),
  fastEvacuation: recoverySays(
    'Hyper-V 3.0 supports multiple concurrent Live Migrations now, which combined with adequate bandwidth will provide for fast evacuation of problematic hosts.',
  ),
  storageOnline: recoverySays(
    'Storage Live Migration means you can move a VM (configuration, VHD & snapshots) to different storage while the guest remains on line so the users are not hindered by this.',
  ),
  storageNetworks: recoverySays('I’m trying to find out if they will support multiple networks / NICs with this.'),
  sharedNothing: recoverySays(
    'You can do Live Migration and Storage Live Migration without the requirement of shared storage on the backend.',
  ),
  fileShare: recoverySays('Add to this that Hyper-V now supports running virtual machines on a file share'),
  reasonablyFast: recoverySays(
    'To top this of you have replication built in, meaning we have the possibility to provide reasonably fast disaster recovery. It might not be real time data center fail over but a lot of clients don’t need that.',
  ),
  continuousAvailability: recoverySays(
    'Do synchronous replication locally over a 10Gbps for example and use that to build something like continuous availability.',
  ),
  teamingInTheSystem: recoverySays('It has arrived in the OS (finally!) and it will support load balancing & failover.'),
  addressMobility: recoverySays(
    'That means you can migrate to other environments (cloud, remote site) with other addresses as the VM can change the hosted IP address, while the internal IP address remains the same.',
  ),
  usersNotImpacted: recoverySays(
    'Just imagine the flexibility this gives us during maintenance, recovery, trouble shooting network infrastructure issues and all this without impacting the users who depend on the VM to get their job done.',
  ),
  twelveThousand: crashSays(
    'Not a joke but I total we did 8000 Live migrations to test the fix and we did about 12000 to reproduce the issue on several VMs with different configurations to send memory dumps to MSFT.',
  ),
  manyThousands: crashSays(
    'Because you can get lucky but in reality needs many hundreds of live migration to reproduce it. On some machines many thousands.',
  ),
  onlyOccasionally: crashSays(
    'It only happens occasionally with a live migration and it rather ad hoc, not every time, not after X amount of live migrations or X amount of up time.',
  ),
  onlyScsi: crashSays('And this enumeration only happens with SCSI disks.'),
  moreScsiDisks: crashSays(
    'So the more VHDs we had attached to SCSI controllers in a virtual machine the higher the likelihood of this happening.',
  ),
  dynamicDisks: crashSays('But still we saw this exponentially more with dynamically expanding disks.'),
  raceAtPowerOff: crashSays('“StorVSP was modifying guest memory while the VM’s virtual motherboard was being powered off.”'),
  tenGigabitHelps: crashSays('So yes, you really need some PowerShell and having a 10Gbps Live Migration network also helps'),
  withoutSeeing: crashSays(
    'On Thursday 27th of October we get access to a private fix and after installing this one we’ve been running thousands of live migrations without seeing the issue.',
  ),
} as const satisfies Record<string, Source>;
