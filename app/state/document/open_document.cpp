#include "app/state/document/open_document.h"

#include <utility>

#include "core/base/safe_text.h"

namespace netglow {

OpenDocument::OpenDocument(Document opened)
    : document(std::move(opened)),
      trace(forward(document.network, document.input)),
      weights(document.network),
      largest(document.network) {}

std::string OpenDocument::title() const {
    if (!document.name.empty()) {
        return safe_text(document.name);
    }
    return file ? safe_text(file->stem().string()) : "Untitled";
}

std::string OpenDocument::marked_title() const {
    return title() + (history.unsaved() ? " •" : read_only ? " (read-only)" : "");
}

void update_derived(OpenDocument& open, const Change& change) {
    const Network& network = open.document.network;
    update(open.trace, network, open.document.input, change);
    open.weights.apply_change(network, change);
    open.largest.apply_change(network, change);
    open.heat_maps.apply_change(network, change);
}

}  // namespace netglow
