// netglow render: a picture of a forward pass, without a display.
#pragma once

#include <optional>
#include <string>

#include "app/cli/opened_model.h"
#include "core/scene/canvas/edge_measure.h"
#include "core/scene/theme.h"
#include "core/timeline/timeline.h"

namespace netglow {

/// Values that depend on the network or have a range are kept as text, to be checked later.
struct RenderRequest {
    ModelRequest model;
    std::string out;
    std::optional<std::string> input;  ///< overrides the file's
    std::string at = "1";
    Granularity granularity = Granularity::layer;
    std::string size = "1280x800";  ///< of the picture, pixels
    ThemeKind theme = ThemeKind::light;
    EdgeMeasure edges = EdgeMeasure::automatic;
    std::string decimals = "3";
    std::string scale = "1";  ///< pixels a point: 2 draws everything twice as large
};

/// Throws Error.
void run_render(const RenderRequest& request);

}  // namespace netglow
