// Unsaved work that is kept in a temporary folder, and a clock that the test moves.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/effects/autosave_worker.h"
#include "app/state/action.h"
#include "tests/state/at_once.h"
#include "tests/support/scratch_folder.h"

namespace netglow {

inline constexpr std::int64_t kNow = 1'795'694'400;

class Keeping : public testing::Test {
protected:
    AutosaveWorker autosave_worker() {
        return AutosaveWorker(
            folder(), [this](const std::string& words) { complaints.push_back(words); }, [] { return kNow; });
    }
    std::filesystem::path folder() const { return scratch / "netglow/unsaved"; }
    /// The files of that ending.
    std::vector<std::filesystem::path> files(const std::string& ending) const {
        std::vector<std::filesystem::path> found;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(folder(), ignored)) {
            if (entry.path().extension() == ending) {
                found.push_back(entry.path());
            }
        }
        return found;
    }
    /// Looks at the state for `seconds`, sixty times a second.
    void pass(AutosaveWorker& autosave, const State& state, double seconds) {
        for (const double end = now + seconds; now < end; now += 1.0 / 60) {
            autosave.poll(state, now);
            autosave.finish();
        }
    }
    void edit(State& state, double value = 0.25) { act(state, EditDocument{SetInput{0, value}}); }

    ScratchFolder scratch;
    std::vector<std::string> complaints;
    double now = 0;
};

}  // namespace netglow
