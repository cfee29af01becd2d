#include "app/state/document/read_only.h"

#include <type_traits>

namespace netglow {

bool is_edit(const Action& action) {
    return std::visit(
        []<typename Kind>(const Kind&) {
            return std::is_same_v<Kind, EditDocument> || std::is_same_v<Kind, Randomise> ||
                   std::is_same_v<Kind, TypeAt> || std::is_same_v<Kind, Rename> || std::is_same_v<Kind, ResetToFile> ||
                   std::is_same_v<Kind, ChooseCase> || std::is_same_v<Kind, KeepCase> || std::is_same_v<Kind, NameCase>;
        },
        action);
}

void refuse_edit(State& state) {
    if (!state.read_only || state.read_only->told) {
        return;
    }
    state.read_only->told = true;
    state.message = Message{"This network is read-only",
                            "It was " + state.read_only->why +
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
