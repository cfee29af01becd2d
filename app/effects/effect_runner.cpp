#include "app/effects/effect_runner.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "app/effects/failures.h"
#include "app/effects/read_files.h"
#include "app/effects/write_files.h"
#include "app/state/state.h"
#include "core/base/assert.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

std::string opening(const std::filesystem::path& file) {
    return "Opening " + shown_name(file.filename().string());
}

auto progress_of(TaskControl& control) {
    return [&control](double done) { control.report(done); };
}

}  // namespace

/// One overload an effect.
struct EffectPerformer {
    EffectRunner& runner;
    const State& state;

    Actions operator()(const ReadNetwork& effect) const {
        return runner.begin(opening(effect.wanted.file), [wanted = effect.wanted](TaskControl& control) {
            return read_network(wanted, progress_of(control));
        });
    }
    Actions operator()(const ReadData& effect) const {
        return runner.begin(opening(effect.file),
                            [effect](TaskControl& control) { return read_data(effect, progress_of(control)); });
    }
    Actions operator()(const ReadSaved& effect) const {
        return runner.begin(opening(effect.file),
                            [effect](TaskControl& control) { return read_saved(effect, progress_of(control)); });
    }
    Actions operator()(const DrawWeights& effect) const {
        return runner.begin("Drawing new weights", [drawing = effect.drawing](TaskControl& control) {
            return or_message("The weights were not drawn", "", [&]() -> Action {
                return WeightsDrawn{std::make_shared<const Edit>(drawing.draw(progress_of(control)))};
            });
        });
    }
    Actions operator()(const MakeNetwork& effect) const {
        return runner.begin("Making the network", [draft = effect.draft](TaskControl& control) {
            return or_message("The network was not made", "", [&]() -> Action {
                return OpenMade{draft, std::make_shared<const Document>(network_of(draft, progress_of(control)))};
            });
        });
    }
    Actions operator()(const WriteNetwork& effect) const { return {write_network(effect, state.open.document)}; }
    Actions operator()(const RemoveKept& effect) const {
        remove_kept_all(effect.work);
        return {};
    }
    Actions operator()(const RememberRecent& effect) const {
        std::vector<RecentChange> changes{effect.change};
        if (const Used* used = std::get_if<Used>(&effect.change)) {
            const std::optional<std::filesystem::path> lasting = lasting_path(used->file);
            if (!lasting) {
                return {};
            }
            changes.front() = Used{*lasting};
        }
        if (runner.targets_.remember) {
            return {RecentFilesChanged{runner.targets_.remember(changes)}};
        }
        RecentFiles files = state.session.recent;
        change_list(files, changes.front());
        return {RecentFilesChanged{std::move(files)}};
    }
    Actions operator()(const ReadRecent&) const {
        const auto& remember = runner.targets_.remember;
        return remember ? Actions{RecentFilesChanged{remember({})}} : Actions{};
    }
    Actions operator()(const CopyToClipboard& effect) const { return call(runner.targets_.copy, effect.text); }
    Actions operator()(const FlyTo& effect) const { return call(runner.targets_.fly_to, effect.neuron); }
    Actions operator()(const GlideAfter& effect) const { return call(runner.targets_.glide_after, effect.change); }
    Actions operator()(const Resume&) const {
        NETGLOW_ASSERT(false && "dispatch() does it");
        return {};
    }
    Actions operator()(const EndProgram&) const { return call(runner.targets_.end_program); }

    template <typename Function, typename... Arguments>
    static Actions call(const Function& function, const Arguments&... arguments) {
        if (function) {
            function(arguments...);
        }
        return {};
    }
};

EffectRunner::EffectRunner(EffectTargets targets, std::chrono::milliseconds patience)
    : targets_(std::move(targets)), patience_(patience) {}

EffectRunner EffectRunner::at_once(EffectTargets targets) {
    return EffectRunner(std::move(targets), std::chrono::hours(24));
}

Actions EffectRunner::perform(const Effect& effect, const State& state) {
    return std::visit(EffectPerformer{*this, state}, effect.kind);
}

Actions EffectRunner::begin(std::string title, Work work) {
    cancel();
    title_ = std::move(title);
    work_.emplace(std::move(work), targets_.wake);
    const std::optional<Action> outcome = take(patience_);
    return outcome ? Actions{*outcome} : Actions{};
}

void EffectRunner::cancel() {
    if (work_) {
        cancelled_.add(std::move(*work_));
        work_.reset();
    }
}

std::optional<Action> EffectRunner::outcome() {
    cancelled_.release_ended();
    return work_ ? take(std::chrono::milliseconds(0)) : std::nullopt;
}

std::optional<Action> EffectRunner::take(std::chrono::milliseconds patience) {
    std::optional<Action> outcome;
    try {
        outcome = work_->take(patience);
    } catch (...) {
        outcome = ShowMessage{{"That cannot be done", current_failure(title_ + ": ")}};
    }
    if (outcome || work_->ended()) {
        work_.reset();
    }
    return outcome;
}

void dispatch(State& state, const Action& action, EffectRunner& runner) {
    struct Step {
        Action action;
        Asking asking;
    };
    std::deque<Step> steps{{action, Asking::first}};
    while (!steps.empty()) {
        const Step step = std::move(steps.front());
        steps.pop_front();
        for (const Effect& effect : update(state, step.action, step.asking)) {
            if (const Resume* resume = std::get_if<Resume>(&effect.kind)) {
                steps.push_back({resume->pending->action, Asking::done});
                continue;
            }
            for (Action& answer : runner.perform(effect, state)) {
                steps.push_back({std::move(answer), Asking::first});
            }
        }
    }
}

}  // namespace netglow
