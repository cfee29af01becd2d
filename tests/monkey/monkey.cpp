// A monkey at the window: random keys, clicks, drags and typing, until something breaks or enough is done.
//   monkey [--events N] [--seed S] [--record FILE] [--patience SECONDS]
//   monkey --repeat RECORD [--shrink]
// It lives in a temporary folder, and can write nowhere else. The program runs in a child process. Where that ends by
// itself, or does nothing for too long, the seed, the number of the event and the last of the record are printed, the
// record is kept, and the exit status is 1. A record is shrunk by leaving out all that it breaks without.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "tests/monkey/monkey_hand.h"
#include "tests/monkey/monkey_run.h"
#include "tests/monkey/sandbox.h"
#include "tests/monkey/write_guard.h"

namespace netglow {
namespace {

namespace fs = std::filesystem;
using Seconds = std::chrono::duration<double>;
using WallClock = std::chrono::steady_clock;

struct Options {
    std::size_t events = 10'000;
    std::uint64_t seed = 1;
    double patience = 300;  ///< seconds without an event, until it is said to hang
    std::string record;     ///< where it is kept; empty: in the temporary folder where something broke
    std::string repeat;
    bool shrink = false;
};

/// Written line by line, so that it is whole up to the happening that ends the process.
class Record {
public:
    explicit Record(const fs::path& file) : out_(file) {}
    void add(const Happening& happening) { out_ << text_of(happening) << std::endl; }

private:
    std::ofstream out_;
};

/// What leads back to where there is something to do.
std::vector<Happening> way_back() {
    return {Event(KeyEvent{Key::escape, true, {}, false}), Event(KeyEvent{Key::escape, false, {}, false}), Frames{2}};
}

void play(const Options& options, const Sandbox& sandbox, Record& record) {
    constexpr std::size_t kReportEach = 5'000;
    MonkeyRun run(sandbox);
    MonkeyHand hand(options.seed, sandbox.names());
    const auto start = WallClock::now();
    std::size_t events = 0;
    const auto perform = [&](const std::vector<Happening>& happenings) {
        for (const Happening& happening : happenings) {
            record.add(happening);
            run.perform(happening);
            if (is_event(happening) && ++events % kReportEach == 0) {
                std::cout << "monkey: " << events << " events, " << run.starts() << " starts, "
                          << static_cast<int>(Seconds(WallClock::now() - start).count()) << " s" << std::endl;
            }
        }
    };
    while (events < options.events) {
        if (run.too_large()) {
            perform({StartAgain{true}});
        } else if (run.astray()) {
            perform(way_back());
        } else {
            perform(hand.next(run.state(), run.registry()));
        }
    }
    perform({CheckAll{}});
    std::cout << "monkey: saw";
    for (const std::string& kind : run.seen()) {
        std::cout << ' ' << kind;
    }
    std::cout << std::endl;
}

void repeat(const std::vector<Happening>& happenings, const Sandbox& sandbox, Record& record) {
    MonkeyRun run(sandbox);
    for (const Happening& happening : happenings) {
        record.add(happening);
        run.perform(happening);
    }
}

/// The line in which the program has said why it ends; two that broke in the same way say the same.
std::string last_words(const fs::path& errors) {
    std::ifstream in(errors);
    std::string words;
    for (std::string line; std::getline(in, line);) {
        std::cerr << line << '\n';
        for (const char* sign : {"monkey: ", "Assertion", "internal error", "SUMMARY", "runtime error", "terminate"}) {
            words = line.find(sign) != std::string::npos ? line : words;
        }
    }
    return words;
}

/// How a child ended: "" where it ended well.
std::string wait_for(pid_t child, const fs::path& record, double patience) {
    std::error_code ignored;
    auto grown = WallClock::now();
    auto size = fs::file_size(record, ignored);
    bool hangs = false;
    for (;;) {
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child) {
            const std::string how = WIFSIGNALED(status) ? std::string("by signal ") + ::strsignal(WTERMSIG(status))
                                                        : "with status " + std::to_string(WEXITSTATUS(status));
            const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            return hangs  ? "it did nothing for " + std::to_string(static_cast<int>(patience)) + " s"
                   : well ? ""
                          : "it ended " + how;
        }
        if (const auto now = fs::file_size(record, ignored); now != size) {
            size = now;
            grown = WallClock::now();
        } else if (!hangs && Seconds(WallClock::now() - grown).count() > patience) {
            hangs = true;
            ::kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

/// Plays in a child process; how it ended, or "" where it ended well.
std::string in_child(const fs::path& record, double patience,
                     const std::function<void(const Sandbox&, Record&)>& playing) {
    const Sandbox sandbox;
    std::ofstream(record) << "";
    const fs::path errors = sandbox.folder() / "errors";
    const pid_t child = ::fork();
    if (child != 0) {
        const std::string how = wait_for(child, record, patience);
        const std::string words = last_words(errors);
        return how.empty() || words.empty() ? how : how + " (" + words + ")";
    }
    const int told = ::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(told, STDERR_FILENO);
    Record written(record);
    sandbox.enter();
    guard_writes(sandbox.folder());
    try {
        playing(sandbox, written);
    } catch (const std::exception& error) {
        std::cerr << "monkey: an exception left the program: " << error.what() << std::endl;
        ::_exit(3);
    }
    ::_exit(0);
}

std::vector<Happening> without(const std::vector<Happening>& all, std::size_t from, std::size_t count) {
    std::vector<Happening> left(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(from));
    left.insert(left.end(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + count)), all.end());
    return left;
}

/// Leaves out ever smaller pieces, as long as it breaks in the same way.
std::vector<Happening> shrunk(std::vector<Happening> happenings, const std::string& how, const fs::path& scratch,
                              double patience) {
    for (std::size_t piece = std::max<std::size_t>(1, happenings.size() / 2); piece > 0; piece /= 2) {
        for (std::size_t from = 0; from < happenings.size();) {
            std::vector<Happening> left = without(happenings, from, piece);
            const auto playing = [&](const Sandbox& sandbox, Record& record) { repeat(left, sandbox, record); };
            if (in_child(scratch, patience, playing) == how) {
                happenings = std::move(left);
            } else {
                from += piece;
            }
        }
    }
    return happenings;
}

void print_end(const std::vector<Happening>& record) {
    constexpr std::size_t kShown = 40;
    for (std::size_t i = record.size() > kShown ? record.size() - kShown : 0; i < record.size(); ++i) {
        std::cerr << "    " << text_of(record[i]) << '\n';
    }
}

void tell(const Options& options, const std::string& how, const fs::path& file) {
    const std::vector<Happening> record = read_record(read_file(file, std::size_t{1} << 30U));
    const auto events = std::count_if(record.begin(), record.end(), is_event);
    std::cerr << "monkey: " << how << " at event " << events;
    if (options.repeat.empty()) {
        std::cerr << " of seed " << options.seed;
    }
    std::cerr << "; the last of the record:\n";
    print_end(record);
    std::cerr << "monkey: to repeat it: scripts/monkey --repeat " << file.string() << std::endl;
}

int run(const Options& options) {
    const fs::path kept = options.record.empty()
                              ? fs::temp_directory_path() / ("netglow-monkey-" + std::to_string(::getpid()) + ".record")
                              : fs::path(options.record);
    std::vector<Happening> happenings;
    if (!options.repeat.empty()) {
        happenings = read_record(read_file(options.repeat, std::size_t{1} << 30U));
    }
    const std::string how = in_child(kept, options.patience, [&](const Sandbox& sandbox, Record& record) {
        options.repeat.empty() ? play(options, sandbox, record) : repeat(happenings, sandbox, record);
    });
    if (how.empty()) {
        std::cout << "monkey: nothing broke" << std::endl;
        if (options.record.empty()) {
            fs::remove(kept);
        }
        return 0;
    }
    tell(options, how, kept);
    if (options.shrink) {
        happenings =
            shrunk(read_record(read_file(kept, std::size_t{1} << 30U)), how, kept.string() + ".try", options.patience);
        std::ofstream out(kept.string() + ".short");
        for (const Happening& happening : happenings) {
            out << text_of(happening) << '\n';
        }
        std::cerr << "monkey: " << happenings.size() << " are enough: " << kept.string() << ".short\n";
        print_end(happenings);
    }
    return 1;
}

Options parsed(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--shrink") {
            options.shrink = true;
            continue;
        }
        if (i + 1 >= argc) {
            throw Error(word + " is unknown or lacks its value");
        }
        const std::string value = argv[++i];
        if (word == "--events") {
            options.events = std::stoull(value);
        } else if (word == "--seed") {
            options.seed = std::stoull(value);
        } else if (word == "--patience") {
            options.patience = std::stod(value);
        } else if (word == "--record") {
            options.record = value;
        } else if (word == "--repeat") {
            options.repeat = value;
        } else {
            throw Error("unknown: " + word);
        }
    }
    return options;
}

}  // namespace
}  // namespace netglow

int main(int argc, char** argv) {
    try {
        return netglow::run(netglow::parsed(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << "monkey: " << error.what() << '\n';
        return 2;
    }
}
