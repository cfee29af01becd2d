#include "app/platform/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <array>
#include <cerrno>
#include <utility>

namespace netglow {
namespace {

constexpr int kGrace = 500;  // milliseconds from SIGTERM to SIGKILL
constexpr std::size_t kMostOutput = 64U << 10U;

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }
    void close() {
        if (number_ >= 0) {
            ::close(std::exchange(number_, -1));
        }
    }

private:
    int number_;
};

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

/// The child's process id, or nothing (−1) where it cannot be started.
pid_t spawn(const std::filesystem::path& program, std::vector<std::string> arguments, int output) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) {
        pointers.push_back(argument.data());
    }
    pointers.push_back(nullptr);
    const SpawnSetup setup(output);
    pid_t child = -1;
    return ::posix_spawn(&child, program.c_str(), &setup.files, &setup.attributes, pointers.data(), environ) == 0
               ? child
               : -1;
}

/// Reads what comes until the pipe is closed, or a stop is asked for, or `milliseconds` (negative: for ever) have
/// passed. Whether it was closed.
bool read_until_closed(int pipe, int stopped, int milliseconds, std::string& output) {
    std::array<pollfd, 2> waiting{pollfd{pipe, POLLIN, 0}, pollfd{stopped, POLLIN, 0}};
    std::array<char, 4096> bytes{};
    for (;;) {
        const int count = ::poll(waiting.data(), stopped >= 0 ? 2 : 1, milliseconds);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0 || (stopped >= 0 && waiting[1].revents != 0)) {
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
}

/// The exit status of a child that has closed its output and is about to end; one that lives on is ended with the stop.
int wait_for(pid_t child, int stopped) {
    constexpr int kBetween = 20;  // milliseconds
    int status = 0;
    pollfd waiting{stopped, POLLIN, 0};
    bool killed = false;
    for (;;) {
        const pid_t ended = ::waitpid(child, &status, killed ? 0 : WNOHANG);
        if (ended == child) {
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        if (ended < 0 && errno != EINTR) {
            return -1;
        }
        if (!killed && ::poll(&waiting, 1, kBetween) > 0) {
            ::kill(-child, SIGKILL);
            killed = true;
        }
    }
}

}  // namespace

ChildOutcome run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       const std::stop_token& stop) {
    ChildOutcome outcome;
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return outcome;
    }
    const Descriptor from_child(ends[0]);
    Descriptor to_us(ends[1]);
    const Descriptor stopped(::eventfd(0, EFD_CLOEXEC));
    if (stopped.get() < 0) {
        return outcome;
    }
    const std::stop_callback on_stop(stop, [&] { ::eventfd_write(stopped.get(), 1); });
    const pid_t child = spawn(program, arguments, to_us.get());
    to_us.close();
    if (child < 0) {
        return outcome;
    }
    if (!read_until_closed(from_child.get(), stopped.get(), -1, outcome.output)) {
        ::kill(-child, SIGTERM);
        if (!read_until_closed(from_child.get(), -1, kGrace, outcome.output)) {
            ::kill(-child, SIGKILL);
        }
    }
    outcome.status = wait_for(child, stopped.get());
    return outcome;
}

}  // namespace netglow
