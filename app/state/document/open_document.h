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

/// Why the document may not be edited. "Save as" makes an editable copy.
struct ReadOnly {
    std::string why;                 ///< "made by a newer Netglow (version 2)"
    std::filesystem::path original;  ///< never written to
    bool told = false;               ///< an edit has been refused with a message already
};

struct OpenDocument {
    explicit OpenDocument(Document opened);

    Document document;
    std::uint64_t number = 0;                   ///< different for every document opened in this program
    std::optional<std::filesystem::path> file;  ///< where Save writes
    std::optional<FileStamp> stamp;             ///< of `file`, when it was last read or written
    std::optional<ReadOnly> read_only;
    std::optional<std::string> recovered;  ///< key of the recovered work that the document came from
    std::string expects;  ///< what the inputs of a model from elsewhere are, for a notice; empty: nothing to say
    History history;

    // Derived from the document.
    Trace trace;
    WeightLog weights;     ///< records which weights changed; the renderer consumes it
    WeightMaxima largest;  ///< max |w| of every layer
    HeatMaps heat_maps;    ///< of the weights

    /// The network's name, or the file's, or "Untitled".
    std::string title() const;
    /// The title with a dot if there are unsaved changes, or with "(read-only)".
    std::string marked_title() const;
};

/// Updates everything in `open` that is derived from the document.
void update_derived(OpenDocument& open, const Change& change);

}  // namespace netglow
