#include "app/state/document/read_only.h"

#include "app/state/state.h"

namespace netglow {

void refuse_edit(State& state) {
    if (!state.open.read_only || state.open.read_only->told) {
        return;
    }
    state.open.read_only->told = true;
    state.dialogs.message =
        Message{"This network is read-only",
                "It was " + state.open.read_only->why +
                    ", and is not changed here, so that nothing it holds is lost. File > Save as… writes a "
                    "copy that can be edited, without what this version does not know."};
}

std::string made_by_newer(const std::string& version) {
    return "made by a newer Netglow (version " + version + ")";
}

std::string read_only_words(const ReadOnly& read_only) {
    return "Read-only: " + read_only.why + ". A copy can be edited; it lacks what this version does not know.";
}

}  // namespace netglow
