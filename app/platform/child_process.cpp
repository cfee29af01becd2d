#include "app/platform/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include "core/base/error.h"
#include "core/files/descriptor.h"

namespace netglow {
namespace {

constexpr std::chrono::milliseconds kGrace(500);  ///< from SIGTERM to SIGKILL
constexpr int kBetween = 20;                      ///< milliseconds until it is asked again whether it is cancelled
constexpr std::size_t kMostOutput = 64U << 10U;

/// What the child gets in place of our own streams, group and signals.
class SpawnSetup {
public:
    explicit SpawnSetup(int output) {
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawnattr_init(&attributes);
        sigset_t none;
        ::sigemptyset(&none);
        sigset_t usual;
        ::sigfillset(&usual);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &usual);
        ::posix_spawnattr_setpgroup(&attributes, 0);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnSetup() {
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnSetup(const SpawnSetup&) = delete;
    SpawnSetup& operator=(const SpawnSetup&) = delete;

    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

/// The words as the system takes them; `name`, where there is one, before them.
std::vector<char*> argument_pointers(std::string* name, std::vector<std::string>& words) {
    std::vector<char*> pointers;
    if (name != nullptr) {
        pointers.push_back(name->data());
    }
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

/// The child's process id, or nothing (−1) where it cannot be started.
pid_t spawn(const std::filesystem::path& program, std::vector<std::string> arguments, int output) {
    const std::vector<char*> pointers = argument_pointers(nullptr, arguments);
    const SpawnSetup setup(output);
    pid_t child = -1;
    return ::posix_spawn(&child, program.c_str(), &setup.files, &setup.attributes, pointers.data(), environ) == 0
               ? child
               : -1;
}

using Clock = std::chrono::steady_clock;

/// Reads what comes until the pipe is closed, or it is cancelled, or the time is over. Whether it was closed.
bool read_until_closed(int pipe, const Cancellation& cancellation, Clock::time_point until, std::string& output) {
    pollfd waiting{pipe, POLLIN, 0};
    std::array<char, 4096> bytes{};
    while (!cancellation.requested() && Clock::now() < until) {
        const int count = ::poll(&waiting, 1, kBetween);
        if (count == 0 || (count < 0 && errno == EINTR)) {
            continue;
        }
        if (count < 0) {
            return false;
        }
        const ssize_t got = ::read(pipe, bytes.data(), bytes.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return true;
        }
        if (output.size() + static_cast<std::size_t>(got) <= kMostOutput) {
            output.append(bytes.data(), static_cast<std::size_t>(got));
        }
    }
    return false;
}

int exit_status(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// The exit status of a child that has closed its output and is about to end; one that lives on is killed once that is
/// cancelled.
int wait_for(pid_t child, const Cancellation& cancellation) {
    int status = 0;
    bool killed = false;
    for (;;) {
        const pid_t ended = ::waitpid(child, &status, killed ? 0 : WNOHANG);
        if (ended == child) {
            return exit_status(status);
        }
        if (ended < 0 && errno != EINTR) {
            return -1;
        }
        if (!killed && cancellation.requested()) {
            ::kill(-child, SIGKILL);
            killed = true;
        } else if (ended == 0) {
            ::poll(nullptr, 0, kBetween);
        }
    }
}

}  // namespace

ChildOutcome run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       const Cancellation& cancellation) {
    ChildOutcome outcome;
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return outcome;
    }
    const Descriptor from_child(ends[0]);
    Descriptor to_us(ends[1]);
    const pid_t child = spawn(program, arguments, to_us.get());
    to_us.close();
    if (child < 0) {
        return outcome;
    }
    if (!read_until_closed(from_child.get(), cancellation, Clock::time_point::max(), outcome.output)) {
        ::kill(-child, SIGTERM);
        if (!read_until_closed(from_child.get(), {}, Clock::now() + kGrace, outcome.output)) {
            ::kill(-child, SIGKILL);
        }
    }
    outcome.status = wait_for(child, cancellation);
    return outcome;
}

int run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    const std::vector<char*> pointers = argument_pointers(&name, words);
    pid_t child = 0;
    if (const int failed = ::posix_spawn(&child, name.c_str(), nullptr, nullptr, pointers.data(), environ);
        failed != 0) {
        throw Error("cannot run " + name + ": " + std::strerror(failed));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            throw Error("cannot wait for " + name + ": " + std::strerror(errno));
        }
    }
    return exit_status(status);
}

}  // namespace netglow
