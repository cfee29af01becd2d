// A network as a small picture at the end of its pass: for previews and cards.
#pragma once

#include "app/state/state.h"
#include "core/scene/scene.h"
#include "core/scene/theme.h"

namespace netglow {

struct PictureLook {
    ThemeKind theme = ThemeKind::light;
    int decimals = 3;
    bool texts = true;        ///< without, only discs and edges
    float magnification = 1;  ///< of the scene when it is shown: smaller ones have all smaller
    bool operator==(const PictureLook&) const = default;
};

/// Made once for a document, and again where the room or the look is another. It cannot be copied: the scene refers to
/// its document.
class NetworkPicture {
public:
    explicit NetworkPicture(Document document);
    NetworkPicture(const NetworkPicture&) = delete;
    NetworkPicture& operator=(const NetworkPicture&) = delete;

    const Document& document() const { return document_; }
    /// `room` in points of the screen. The scene is valid as long as the picture.
    const Scene& scene(Size room, const PictureLook& look, const TextMeasure& measure);

private:
    Document document_;
    Trace trace_;
    std::optional<Scene> scene_;
    Size room_;
    PictureLook look_;
};

}  // namespace netglow
