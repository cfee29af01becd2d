// The real window: how soon its first picture is there, and what it costs while nothing happens. Needs a display.
#include <dlfcn.h>
#include <glad/gl.h>
#include <sys/resource.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "app/application_window.h"
#include "bench/baselines.h"
#include "bench/ratio_list.h"
#include "core/base/error.h"

namespace netglow {
namespace {

/// Settings and state of a newcomer while it lives; a person's own are not touched.
class NewcomersHome {
public:
    NewcomersHome() {
        std::string pattern = (std::filesystem::temp_directory_path() / "netglow-bench-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw Error("cannot make a folder in " + std::filesystem::temp_directory_path().string());
        }
        folder_ = pattern;
        for (Kept& one : kept_) {
            const char* before = std::getenv(one.name);
            one.before = before != nullptr ? std::optional<std::string>(before) : std::nullopt;
            ::setenv(one.name, (folder_ / one.name).c_str(), 1);
        }
    }
    ~NewcomersHome() {
        for (const Kept& one : kept_) {
            one.before ? ::setenv(one.name, one.before->c_str(), 1) : ::unsetenv(one.name);
        }
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    NewcomersHome(const NewcomersHome&) = delete;
    NewcomersHome& operator=(const NewcomersHome&) = delete;

private:
    struct Kept {
        const char* name;
        std::optional<std::string> before;
    };
    std::filesystem::path folder_;
    std::array<Kept, 2> kept_{{{"XDG_CONFIG_HOME", {}}, {"XDG_STATE_HOME", {}}}};
};

/// A connection to the X server while it lives: one whose last client leaves begins anew, and lets the next wait.
/// Nothing where there is none.
class DisplayHeldOpen {
public:
    DisplayHeldOpen() : library_(::dlopen("libX11.so.6", RTLD_NOW)) {
        if (library_ != nullptr) {
            if (const auto open = reinterpret_cast<void* (*)(const char*)>(::dlsym(library_, "XOpenDisplay"))) {
                display_ = open(nullptr);
            }
        }
    }
    ~DisplayHeldOpen() {
        if (display_ != nullptr) {
            reinterpret_cast<int (*)(void*)>(::dlsym(library_, "XCloseDisplay"))(display_);
        }
        if (library_ != nullptr) {
            ::dlclose(library_);
        }
    }
    DisplayHeldOpen(const DisplayHeldOpen&) = delete;
    DisplayHeldOpen& operator=(const DisplayHeldOpen&) = delete;

private:
    void* library_;
    void* display_ = nullptr;
};

/// One of them is open at a time.
struct Windows {
    NewcomersHome home;
    DisplayHeldOpen display;
    std::unique_ptr<ApplicationWindow> netglow;
    std::unique_ptr<BareWindow> bare;
    void close() {
        netglow.reset();
        bare.reset();
    }
};

RatioSides first_frames() {
    const auto windows = std::make_shared<Windows>();
    const auto close = [windows] { windows->close(); };
    const auto open_netglow = [windows] {
        windows->netglow = std::make_unique<ApplicationWindow>(WindowRequest{});
        windows->netglow->draw();
        glFinish();
    };
    const auto open_bare = [windows] { windows->bare = std::make_unique<BareWindow>(1280, 800); };
    return {{"netglow", open_netglow, close}, {"bare window", open_bare, close}};
}

/// Lets the window's own loop run for so long.
void let_run(ApplicationWindow& window, std::chrono::milliseconds time) {
    std::atomic<bool> over = false;
    const std::jthread timer([&] {
        std::this_thread::sleep_for(time);
        over = true;
        window.wake();
    });
    window.run([&] { return over.load(); });
}

/// Of all threads of this process.
double cpu_milliseconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto milliseconds = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
    };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

MeasuredRatio idle(int /*turns*/) {
    constexpr std::chrono::milliseconds kSettling(2000);
    constexpr std::chrono::milliseconds kIdle(10'000);
    const NewcomersHome home;
    const DisplayHeldOpen display;
    ApplicationWindow window(WindowRequest{});
    let_run(window, kSettling);

    const std::size_t frames_before = window.frames_drawn();
    const double cpu_before = cpu_milliseconds();
    const auto start = std::chrono::steady_clock::now();
    let_run(window, kIdle);
    MeasuredRatio measured{"CPU time", "time"};
    measured.above_ms = cpu_milliseconds() - cpu_before;
    measured.below_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    const std::size_t frames = window.frames_drawn() - frames_before;
    measured.extras.counters["frames"] = static_cast<double>(frames);
    if (frames > 0) {
        measured.extras.broken = std::to_string(frames) + " frames were drawn";
    }
    return measured;
}

}  // namespace

void add_window_ratios(std::vector<Ratio>& ratios) {
    ratios.push_back(ratio_of("startup_vs_bare",
                              "first frame / first frame of a bare window of Dear ImGui, GLFW and glad", at_most(1.5),
                              first_frames));
    ratios.push_back(
        {"idle", "share of one core in 10 s in which nothing happens; no frame is drawn", at_most(0.001), idle, 1});
}

}  // namespace netglow
