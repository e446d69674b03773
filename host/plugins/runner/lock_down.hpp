#pragma once

namespace packhouse::host::plugins::runner {

/// Before the plugin's library is opened: no new rights, little memory, no core file, no descriptors but 0 to `lastDescriptor`.
void limitResources(int lastDescriptor);

/// After it was opened: every system call that computing and talking to the host does not need fails with "not permitted". Files,
/// sockets, processes and threads are among them. Throws std::runtime_error if the kernel refuses; then the plugin must not run.
void filterSystemCalls();

} // namespace packhouse::host::plugins::runner
