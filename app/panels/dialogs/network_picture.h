// NetworkPicture: a small picture of a network at the end of its forward pass, for previews and cards.
#pragma once

#include "app/state/state.h"
#include "core/scene/scene.h"
#include "core/scene/theme.h"

namespace netglow {

struct PictureLook {
    ThemeKind theme = ThemeKind::light;
    int decimals = 3;
    bool texts = true;        ///< false: only discs and edges
    float magnification = 1;  ///< the magnification at which the scene will be shown
    bool operator==(const PictureLook&) const = default;
};

/// Builds the scene on demand, and again only if the room or the look changes. Not copyable, because the scene refers
/// to the document.
class NetworkPicture {
public:
    explicit NetworkPicture(Document document);
    NetworkPicture(const NetworkPicture&) = delete;
    NetworkPicture& operator=(const NetworkPicture&) = delete;

    const Document& document() const { return document_; }
    /// `room` in points of the screen. The reference is valid until the next call.
    const Scene& scene(Size room, const PictureLook& look, const TextMeasure& measure);

private:
    Document document_;
    Trace trace_;
    std::optional<Scene> scene_;
    Size room_;
    PictureLook look_;
};

}  // namespace netglow
