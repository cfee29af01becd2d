// OpenDocument: the document that is open, where it came from, and everything that is derived from it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/state/document/file_stamp.h"
#include "core/document/history.h"
#include "core/forward/forward.h"
#include "core/network/weight_log.h"
#include "core/network/weight_maxima.h"
#include "core/scene/strip/heat_map.h"

namespace netglow {

/// Why the document may not be edited, where it may not. Save as makes a copy that may.
struct ReadOnly {
    std::string why;                 ///< "made by a newer Netglow (version 2)"
    std::filesystem::path original;  ///< nothing is written there
    bool told = false;               ///< an edit was tried, and refused with a message
};

struct OpenDocument {
    explicit OpenDocument(Document opened);

    Document document;
    std::uint64_t number = 0;                   ///< another one for every document that is opened
    std::optional<std::filesystem::path> file;  ///< where Save writes
    std::optional<FileStamp> stamp;             ///< of `file`, as it was read or written last
    std::optional<ReadOnly> read_only;
    std::optional<std::string> recovered;  ///< key of the kept work that the document is
    History history;

    // Derived from the document.
    Trace trace;
    WeightLog weights;     ///< the renderer consumes it
    WeightMaxima largest;  ///< max |w| of every layer
    HeatMaps heat_maps;    ///< of the weights

    /// The network's name, or the file's, or "Untitled".
    std::string title() const;
    /// As above, with a dot for what is unsaved, or "(read-only)".
    std::string marked_title() const;
};

/// Brings what is derived from the document up to date.
void update_derived(OpenDocument& open, const Change& change);

}  // namespace netglow
