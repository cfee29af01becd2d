#include "app/platform/fatal_end.h"

#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <utility>
#include <vector>

#include "core/base/assert.h"

namespace netglow {
namespace {

constexpr std::array kSignals = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
constexpr std::size_t kStack = 1U << 20U;  ///< bytes: the thread's own may have overflowed
constexpr unsigned kSecondsToKeep = 10;

// A signal handler sees only what is static.
std::atomic<FatalEnd::Impl*> present = nullptr;
std::array<char, 400> last_words{};  ///< of what ends the program, written before it does

pid_t copy_process() {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    return ::_Fork();  // waits for no lock, which this thread may hold
#else
    return ::fork();
#endif
}

std::string words_of(int signal) {
    for (const char* said : {last_words.data(), failed_check.data()}) {
        if (*said != '\0') {
            return said;
        }
    }
    return signal == SIGABRT  ? "a check of its own failed"
           : signal == SIGFPE ? "a number was divided by zero (SIGFPE)"
           : signal == SIGILL
               ? "an instruction was not known (SIGILL)"
               : std::string("memory was used that is not its own (") + (signal == SIGBUS ? "SIGBUS" : "SIGSEGV") + ")";
}

extern "C" void end_fatally(int signal);

[[noreturn]] void end_by_exception() {
    try {
        if (std::current_exception()) {
            std::rethrow_exception(std::current_exception());
        }
    } catch (const std::exception& error) {
        std::snprintf(last_words.data(), last_words.size(), "nobody expected this: %s", error.what());
    } catch (...) {
    }
    std::fprintf(stderr, "netglow: an exception was not caught: %s\n", last_words.data());
    std::abort();
}

}  // namespace

struct FatalEnd::Impl {
    std::function<bool()> quiet;
    std::function<void(const HowItEnds&)> keep;
    pthread_t owner = ::pthread_self();
    std::array<struct sigaction, kSignals.size()> before{};
    stack_t stack_before{};
    std::vector<char> stack = std::vector<char>(kStack);
    std::terminate_handler terminate_before = nullptr;

    void restore() const {
        for (std::size_t i = 0; i < kSignals.size(); ++i) {
            ::sigaction(kSignals.at(i), &before.at(i), nullptr);
        }
    }
};

namespace {

[[noreturn]] void keep_in_copy(const FatalEnd::Impl& end, int signal, bool own_thread) {
    for (const int each : kSignals) {
        ::signal(each, SIG_DFL);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::alarm(kSecondsToKeep);
    try {
        end.keep({words_of(signal), signal == SIGABRT, own_thread});
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

void pause_a_moment() {
    constexpr timespec kMoment{0, 5'000'000};
    ::nanosleep(&kMoment, nullptr);
}

void wait_until_quiet(const FatalEnd::Impl& end) {
    constexpr int kMostMoments = 400;
    for (int i = 0; !end.quiet() && i < kMostMoments; ++i) {
        pause_a_moment();
    }
}

/// The signal comes once more when this returns, and then does what it would have done.
extern "C" void end_fatally(int signal) {
    const int error = errno;
    if (const FatalEnd::Impl* end = present.exchange(nullptr)) {
        const bool own_thread = ::pthread_equal(::pthread_self(), end->owner) != 0;
        wait_until_quiet(*end);
        const pid_t copy = copy_process();
        if (copy == 0) {
            keep_in_copy(*end, signal, own_thread);
        }
        while (copy > 0 && ::waitpid(copy, nullptr, 0) < 0 && errno == EINTR) {
        }
        end->restore();
    } else {
        pause_a_moment();  // another thread failed first, and is at it
    }
    ::raise(signal);
    errno = error;
}

}  // namespace

FatalEnd::FatalEnd(std::function<bool()> quiet, std::function<void(const HowItEnds&)> keep)
    : impl_(std::make_unique<Impl>()) {
    NETGLOW_ASSERT(present == nullptr);
    impl_->quiet = std::move(quiet);
    impl_->keep = std::move(keep);
    stack_t stack{};
    stack.ss_sp = impl_->stack.data();
    stack.ss_size = impl_->stack.size();
    ::sigaltstack(&stack, &impl_->stack_before);
    present = impl_.get();
    struct sigaction action {};
    action.sa_handler = end_fatally;
    action.sa_flags = SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals.at(i), &action, &impl_->before.at(i));
    }
    impl_->terminate_before = std::set_terminate(end_by_exception);
}

FatalEnd::~FatalEnd() {
    present = nullptr;
    impl_->restore();
    ::sigaltstack(&impl_->stack_before, nullptr);
    std::set_terminate(impl_->terminate_before);
}

}  // namespace netglow

#ifdef __GLIBC__
/// Takes the place of the C library's, which Dear ImGui's assertions call: it would say what failed to standard error
/// alone.
extern "C" [[noreturn]] void __assert_fail(const char* condition, const char* file, unsigned line,
                                           const char* function) noexcept {
    std::snprintf(netglow::last_words.data(), netglow::last_words.size(), "a check failed: %s:%u: %s", file, line,
                  condition);
    std::fprintf(stderr, "netglow: %s:%u: %s: Assertion `%s' failed.\n", file, line, function, condition);
    std::abort();
}
#endif
