#include "tests/monkey/monkey_run.h"

#include <cstdlib>
#include <iostream>
#include <system_error>
#include <utility>

#include "core/format/netglow_file.h"
#include "tests/monkey/invariants.h"

namespace netglow {
namespace {

constexpr int kLooksToValues = 16;  ///< one look in so many goes through all values
constexpr std::size_t kMostWeights = 250'000;
constexpr std::size_t kMostSteps = 500;           ///< of the history, for a check goes through all
constexpr std::size_t kMostMemory = 100U << 20U;  ///< bytes: what a history remembers beyond is not relied on

std::size_t weights_of(const Network& network) {
    std::size_t count = 0;
    for (const Dense& layer : network.layers()) {
        count += static_cast<std::size_t>(layer.weights.size());
    }
    return count;
}

}  // namespace

MonkeyRun::MonkeyRun(const Sandbox& sandbox) : sandbox_(sandbox) {
    start();
}

void MonkeyRun::start() {
    app_.reset();
    app_ =
        std::make_unique<HeadlessApplication>(1280, 800, 1.F, State(article_document()),
                                              AutosaveWorker(sandbox_.unsaved()), Desktop{}, EffectRunner::at_once());
    ++starts_;
    opened_number_ = state().open.number;
    opened_ = to_netglow(state().open.document);
}

void MonkeyRun::perform(const Happening& happening) {
    if (const Event* event = std::get_if<Event>(&happening)) {
        perform(*event);
    } else if (const Frames* frames = std::get_if<Frames>(&happening)) {
        for (int i = 0; i < frames->count; ++i) {
            app_->frame();
        }
    } else if (const Wait* wait = std::get_if<Wait>(&happening)) {
        app_->pass(wait->seconds);
    } else if (std::holds_alternative<DrawWindow>(happening)) {
        app_->picture();
    } else if (const StartAgain* again = std::get_if<StartAgain>(&happening)) {
        app_.reset();
        if (again->afresh) {
            std::error_code ignored;
            std::filesystem::remove_all(sandbox_.unsaved(), ignored);
        }
        start();
    } else {
        check_all(std::get<CheckAll>(happening).quit);
    }
    look();
    if (app_->application().ended()) {
        app_->finish_autosave();
        start();
    }
}

void MonkeyRun::perform(const Event& event) {
    if (const FilesDropped* named = std::get_if<FilesDropped>(&event)) {
        FilesDropped dropped;
        for (const auto& file : named->files) {
            dropped.files.push_back(sandbox_.files() / file);
        }
        app_->events().push_back(std::move(dropped));
    } else {
        app_->events().push_back(event);
    }
}

void MonkeyRun::look() {
    if (std::exchange(opened_number_, state().open.number) != state().open.number) {
        opened_ = state().open.history.size() == 0 ? to_netglow(state().open.document) : "";
    }
    require(wrong_in_view(state()));
    if (++looks_ % kLooksToValues == 0) {
        require(wrong_in_values(state()));
        if (state().open.history.memory() > kMostMemory) {
            opened_.clear();
        }
        for (const auto& [name, control] : registry().all()) {
            seen_.insert(name.substr(0, name.find('/')));
        }
    }
}

bool MonkeyRun::astray() const {
    const Control* list = registry().find("path/list");
    return list != nullptr && !list->text.starts_with(sandbox_.folder().string());
}

bool MonkeyRun::too_large() const {
    return weights_of(state().open.document.network) > kMostWeights || state().open.history.size() > kMostSteps;
}

void MonkeyRun::settle() {
    for (int i = 0; i < 1000 && !app_->events().empty(); ++i) {
        app_->frame();
    }
    require(app_->events().empty() ? "" : "the program leaves events in its queue");
    app_->frame();
    app_->frame();
}

void MonkeyRun::press(Key key, Modifiers modifiers) {
    app_->events().push_back(KeyEvent{key, true, modifiers, false});
    app_->events().push_back(KeyEvent{key, false, modifiers, false});
    settle();
    look();
}

/// So that it is heard `times`; in large networks a press of its own for each would take minutes.
void MonkeyRun::hold(Key key, Modifiers modifiers, std::size_t times) {
    constexpr std::size_t kInAFrame = 10;
    for (std::size_t heard = 0; heard < times; ++heard) {
        app_->events().push_back(KeyEvent{key, true, modifiers, heard > 0});
        if (heard % kInAFrame == 0) {
            settle();
        }
    }
    app_->events().push_back(KeyEvent{key, false, modifiers, false});
    settle();
    look();
}

/// Esc leads out of everything, whatever is open, held or dragged.
void MonkeyRun::leave_everything() {
    const Size usual{1280, 800};
    app_->events().push_back(Resized{usual, 1});
    app_->events().push_back(FocusLost{});
    for (int button = 0; button < 3; ++button) {
        app_->events().push_back(MouseButton{button, false, {}});
    }
    settle();
    constexpr int kMostOpen = 12;
    const int most = kMostOpen + static_cast<int>(state().session.offers.size());
    for (int i = 0; i < most; ++i) {
        press(Key::escape);
    }
    require(state().asks() ? "Esc does not lead out of a dialog" : "");
    require(state().session.blank ? "Esc does not lead out of the blank screen" : "");
    require(state().session.presenting ? "Esc does not lead out of presenter mode" : "");
}

/// Moves through the whole history by Ctrl+Z and back by Ctrl+Shift+Z.
void MonkeyRun::undo_all() {
    const History& history = state().open.history;
    const std::string before = to_netglow(state().open.document);
    const std::size_t steps = history.done();
    hold(key_of('z'), {.ctrl = true}, steps);
    require(history.done() == 0 ? "" : "Ctrl+Z, held, does not undo all steps");
    require(wrong_in_values(state()));
    require(opened_.empty() || to_netglow(state().open.document) == opened_
                ? ""
                : "undone to the first step, it is not what was opened");
    hold(key_of('z'), {.ctrl = true, .shift = true}, steps);
    require(history.done() == steps ? "" : "Ctrl+Shift+Z, held, does not redo all steps");
    require(wrong_in_values(state()));
    require(to_netglow(state().open.document) == before ? "" : "redone to the last step, it is not what it was");
}

void MonkeyRun::check_quitting() {
    const bool unsaved = state().open.history.unsaved();
    press(key_of('q'), {.ctrl = true});
    require(app_->application().ended() != unsaved ? "" : "Ctrl+Q neither ends nor asks about what is unsaved");
    require(state().dialogs.leaving.has_value() == unsaved ? "" : "Ctrl+Q does not ask about what is unsaved");
}

void MonkeyRun::check_all(bool quit) {
    leave_everything();
    require(wrong_in_values(state()));
    require(wrong_in_file(state()));
    undo_all();
    press(key_of('b'));
    require(state().session.blank ? "" : "B does not blank the screen");
    press(looks_ % 2 == 0 ? key_of('b') : Key::escape);
    require(state().session.blank ? "B is not left" : "");
    if (quit) {
        check_quitting();
    }
}

void MonkeyRun::require(const std::string& wrong) const {
    if (!wrong.empty()) {
        std::cerr << "monkey: " << wrong << std::endl;
        std::abort();
    }
}

}  // namespace netglow
