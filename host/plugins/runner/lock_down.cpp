#include "host/plugins/runner/lock_down.hpp"

#include <cerrno>
#include <initializer_list>
#include <memory>
#include <seccomp.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace packhouse::host::plugins::runner {

namespace {

void limit(int resource, rlim_t most)
{
    const rlimit bound{most, most};
    ::setrlimit(resource, &bound);
}

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

void allow(const Filter& filter, std::initializer_list<int> calls)
{
    for (const int call : calls)
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) != 0) throw std::runtime_error{"the system-call filter is incomplete"};
}

// A signal to itself is how abort() ends; to others it is none of a plugin's business.
void allowSignalsToItself(const Filter& filter)
{
    seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
}

// Memory, but none that can be executed: new code would have to come from a file anyway.
void allowMemory(const Filter& filter)
{
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
}

} // namespace

void limitResources(int lastDescriptor)
{
    ::close_range(static_cast<unsigned>(lastDescriptor) + 1, ~0U, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 64);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow memory is larger than any sensible limit
    limit(RLIMIT_AS, 512UL * 1024 * 1024);
#endif
}

void filterSystemCalls()
{
    const Filter filter{seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release};
    if (!filter) throw std::runtime_error{"no system-call filter here"};
    allow(filter, {SCMP_SYS(read),         SCMP_SYS(write),
                   SCMP_SYS(readv),        SCMP_SYS(writev),
                   SCMP_SYS(recvfrom),     SCMP_SYS(sendto),
                   SCMP_SYS(poll),         SCMP_SYS(close),
                   SCMP_SYS(fstat),        SCMP_SYS(lseek),
                   SCMP_SYS(munmap),       SCMP_SYS(mremap),
                   SCMP_SYS(madvise),      SCMP_SYS(brk),
                   SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
                   SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
                   SCMP_SYS(futex),        SCMP_SYS(clock_gettime),
                   SCMP_SYS(gettimeofday), SCMP_SYS(clock_nanosleep),
                   SCMP_SYS(nanosleep),    SCMP_SYS(restart_syscall),
                   SCMP_SYS(getpid),       SCMP_SYS(gettid),
                   SCMP_SYS(getrandom),    SCMP_SYS(sched_yield),
                   SCMP_SYS(alarm),        SCMP_SYS(exit),
                   SCMP_SYS(exit_group)});
    allowMemory(filter);
    allowSignalsToItself(filter);
    if (seccomp_load(filter.get()) != 0) throw std::runtime_error{"the kernel refused the system-call filter"};
}

} // namespace packhouse::host::plugins::runner
