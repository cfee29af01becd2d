#include "app/application_window.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>

#include "app/platform/environment.h"
#include "app/window/clock.h"
#include "app/window/glfw_window.h"
#include "core/base/error.h"
#include "core/format/netglow_file.h"
#include "core/tasks/background_task.h"

namespace netglow {
namespace {

/// Settings as they were read, written back where they have changed.
class RememberedSettings {
public:
    RememberedSettings() : file_(settings_file()) {
        if (file_) {
            loaded_ = load_settings(*file_);
        }
        written_ = loaded_.settings;
    }
    const Settings& settings() const { return loaded_.settings; }
    const std::string& message() const { return loaded_.message; }

    /// A folder that cannot be written must not stop a lesson: it is said once on standard error.
    void keep(const Settings& settings) {
        if (!file_ || settings == written_) {
            return;
        }
        written_ = settings;
        try {
            save_settings(settings, *file_);
        } catch (const Error& error) {
            if (!complained_) {
                std::cerr << "netglow: " << error.what() << '\n';
                complained_ = true;
            }
        }
    }

private:
    std::optional<std::filesystem::path> file_;
    LoadedSettings loaded_;
    Settings written_;
    bool complained_ = false;
};

/// The list of recent files on the disk. One that cannot be written is kept while the window is open.
class RememberedRecent {
public:
    RecentFiles change(const std::vector<RecentChange>& changes) {
        if (store_ && !failed_) {
            try {
                files_ = changes.empty() ? load_recent(*store_) : change_recent(*store_, changes);
                return files_;
            } catch (const Error& error) {
                std::cerr << "netglow: " << error.what() << '\n';
                failed_ = true;
            }
        }
        for (const RecentChange& change : changes) {
            change_list(files_, change);
        }
        return files_;
    }

private:
    std::optional<std::filesystem::path> store_ = recent_store();
    RecentFiles files_;
    bool failed_ = false;
};

struct Opened {
    State state;
    Loader loader;  ///< busy with a file that takes its time
    int status = 0;
};

/// A file that cannot be read is told in the window, over the article's network, and by the exit status.
Opened open_requested(const WindowRequest& request, const RememberedSettings& remembered) {
    Opened opened{State(article_document(), remembered.settings()), {}, 0};
    if (!remembered.message().empty()) {
        opened.state.message = Message{"Settings", remembered.message()};
    }
    if (request.file) {
        opened.loader.start(OpenFile{.file = *request.file});
        if (const std::optional<Action> outcome = opened.loader.outcome(std::chrono::milliseconds(200))) {
            opened.status = std::holds_alternative<Tell>(*outcome) ? 1 : 0;
            update(opened.state, *outcome);
        }
    }
    return opened;
}

/// Unsaved work that cannot be kept must not stop a lesson: it is said once on standard error.
Keeper keeper() {
    const std::optional<std::filesystem::path> folder = kept_work_folder();
    return folder ? Keeper(*folder, [](const std::string& words) { std::cerr << "netglow: " + words + "\n"; })
                  : Keeper();
}

/// Made while the window opens. A screen of another scale makes them again.
BackgroundTask<FontSet> prepare_fonts(const Settings& settings) {
    const auto scale = static_cast<float>(settings.ui_scale);
    return BackgroundTask<FontSet>([scale](TaskControl&) { return FontSet::prepared(scale); });
}

FontSet prepared(BackgroundTask<FontSet>& fonts) {
    fonts.wait();
    return fonts.take().value();
}

std::string window_title(const State& state) {
    return state.marked_title() + " – Netglow";
}

}  // namespace

struct ApplicationWindow::Parts {
    explicit Parts(const WindowRequest& request)
        : fonts(prepare_fonts(remembered.settings())),
          opened(open_requested(request, remembered)),
          window(window_title(opened.state), remembered.settings().window, events) {
        if (opened.status != 0) {  // not earlier: one call gives one message, and without a window that is the one
            std::cerr << "netglow: " << opened.state.message->text << '\n';
        }
        application.emplace(
            std::move(opened.state), events,
            Clipboard{[this] { return window.clipboard(); },
                      [this](const std::string& text) { window.set_clipboard(text); }},
            std::move(opened.loader), keeper(),
            Desktop{find_dialog_program(real_environment()), [this] { window.wake(); },
                    [this](const std::vector<RecentChange>& changes) { return recent.change(changes); }},
            prepared(fonts));
        events.push_front(Resized{window.framebuffer_size(), window.content_scale()});
    }

    const Clock clock = steady_clock();
    RememberedSettings remembered;
    RememberedRecent recent;
    BackgroundTask<FontSet> fonts;
    Opened opened;
    EventQueue events;
    GlfwWindow window;
    std::optional<Application> application;
    std::string title;
    std::size_t frames = 0;
};

ApplicationWindow::ApplicationWindow(const WindowRequest& request) : parts_(std::make_unique<Parts>(request)) {}
ApplicationWindow::~ApplicationWindow() = default;

std::size_t ApplicationWindow::frames_drawn() const {
    return parts_->frames;
}
const Application& ApplicationWindow::application() const {
    return *parts_->application;
}
void ApplicationWindow::wake() {
    parts_->window.wake();
}

void ApplicationWindow::draw() {
    Application& application = *parts_->application;
    GlfwWindow& window = parts_->window;
    application.measure_edges();
    application.frame(parts_->clock());
    window.swap();
    ++parts_->frames;
    window.set_cursor(application.cursor());
    window.set_full_screen(application.state().full_screen);
    if (std::string now = window_title(application.state()); now != parts_->title) {
        parts_->title = std::move(now);
        window.set_title(parts_->title);
    }
}

void ApplicationWindow::run(const std::function<bool()>& stopped) {
    Application& application = *parts_->application;
    GlfwWindow& window = parts_->window;
    const Clock& clock = parts_->clock;
    while (!application.state().quit && !(stopped && stopped())) {
        if (application.wants_frame() && !window.minimised()) {
            window.poll();
        } else {
            parts_->remembered.keep(application.state().settings);
            window.wait_events(application.keeps_in(clock()).value_or(-1));
        }
        application.keep(clock());
        if (!window.minimised() && application.wants_frame()) {
            draw();
        }
    }
    application.keep(clock());  // what was left on purpose is not kept
}

int ApplicationWindow::close() {
    Settings settings = parts_->application->state().settings;
    settings.window = parts_->window.place();
    parts_->remembered.keep(settings);
    return parts_->opened.status;
}

int open_window(const WindowRequest& request) {
    ApplicationWindow window(request);
    window.run();
    return window.close();
}

}  // namespace netglow
