/** A customer to start from, with a comment on every key. */
export const exampleCustomer = `# A customer, for precopy size. Names of files are looked for beside this one. Delete what you do not need; what has a default says so.

customer: Contoso Ltd                 # who it is for
title: Live migration at Contoso      # title of the report; "Live migration at <customer>" unless given
author: Jane Doe, Example Consulting  # who signs it; optional
# logo: logo.png                      # PNG, JPEG or SVG up to 200 kB on the first page; optional
language: en                          # of numbers and dates: en, de, nl or fr; en unless given
page: A4                              # A4 or letter; A4 unless given

platform: hyperv-2016                 # hyperv-2008r2, -2012, -2012r2, -2016 (also 2019), -2022 (also 2025), qemu or ideal
# performance: compression            # how memory is sent, from 2012 R2 on: tcp-ip, compression or smb; optional
# low_priority: live                  # how VMs of low priority leave a host: live or quick; as the version does it unless given

inventory:
  files: [vms.csv]                    # Get-VM | Export-Csv or ConvertTo-Json, RVTools vInfo, a plain table; one or more
  # columns:                          # which column holds what, for any other table; optional. Known are:
  #   {name: VM, id: UUID, memory_mib: RAM, memory_gib: GB, memory_b: Bytes, assigned_mib: Now, assigned_b: NowBytes,
  #   maximum_mib: Most, maximum_b: MostBytes, dynamic: Dynamic, state: State, host: Node, priority: Priority, workload: Role,
  #   dirty_mib_s: Writes, working_set_mib: Hot, template: Template, placeholder: Srm, replication: Replica,
  #   connection: Link, pass_through: Raw, cannot_move: Pinned}
  # counters: dirty-rates.csv         # measured, by VM: columns vm, dirty_mib_s and working_set_mib; optional
  workload_by_name: false             # whether names such as sql01 say what a VM does; false unless given

hosts:
  - name: "*"                         # a host, or "*" for every other host that the inventory names
    memory_gib: 512                   # for VMs, those that run there included; no limit unless given
    cores: 32                         # cores of its processors; 8 unless given
    power_plan: balanced              # balanced or full; balanced unless given
    c_states: "on"                    # on or off, as set in the BIOS; on unless given
    receive_buffers: 512              # of the adapter; 512 unless given
    host_load: 0.2                    # share of the processors that is busy; 0 unless given
    # state_mib_s: 200                # at which it saves VMs of low priority; optional

networks:
  - name: Migration                   # any name
    link_gbps: 10                     # nominal rate; 10 unless given
    mtu: 1500                         # 9000 for jumbo frames; 1500 unless given
    role: migration                   # migration, csv or cluster; migration unless given
    preference: 1                     # the lowest is taken first; in the order of the list unless given
    # rdma: false                     # whether its adapters do RDMA; false unless given
    # rss_queues: 8                   # receive queues of the adapter; optional
    # limit_mbps: 6000                # most that migrations may take of it; optional
    # team: {members: 2, mode: switch-independent, algorithm: dynamic}   # adapters that act as one; optional
  - {name: CSV, link_gbps: 1, role: csv, preference: 2}

limits:
  simultaneous_migrations: 2          # at once on a host; as usual with the version unless given
  # cluster_wide: 8                   # at once in the cluster; optional
  # smb_mbps: 6000                    # most that SMB may send; optional

windows:
  drain_minutes: 30                   # one host is to be empty within; optional
  update_minutes: 480                 # all hosts are to be updated within; optional
  minutes_per_host: 20                # installing and restarting one host; 20 unless given
  pause_seconds: 2                    # the longest pause of a VM that its users bear; 2 unless given

growth_per_year: 15                   # percent by which the memory of all VMs grows; 0 unless given

# options:                            # to be compared, several changes joined by " + "; those that suit unless given
#   - jumbo frames                    # also: full power, C-states off, compression, RDMA, second network, 4 at once, 25 Gb/s
#   - jumbo frames + full power + C-states off

# prices:                             # optional, in one currency
#   currency: EUR                     # as the report writes it
#   nic: 400                          # an adapter with its ports, for one host
#   switch_port: 150                  # a port at the switch, with its cable
#   server: 12000                     # a host
#   kwh: 0.25                         # a kilowatt-hour
`;

/** The inventory that it names: a plain table of the VMs of three hosts. */
export const exampleInventory = {
  file: 'vms.csv',
  text: `name,host,memory_mib,state,workload,priority
sql01,HV01,65536,running,database,high
web01,HV01,8192,running,web,
web02,HV01,8192,running,web,
mail01,HV02,49152,running,mail,high
files01,HV02,16384,running,files,
desktop01,HV02,32768,running,desktop,
sql02,HV03,32768,running,database,high
web03,HV03,8192,running,web,
idle01,HV03,4096,running,idle,low
test01,HV03,8192,off,,
`,
} as const;
