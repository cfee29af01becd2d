// The activation at work, drawn into any scene: the curve with points on their way from X to O, or, of softmax, the
// exponentials that become parts of one whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scene/canvas/activation_way.h"
#include "core/scene/page/curve.h"
#include "core/scene/theme.h"

namespace netglow {

/// A neuron's point: where its sum is, as far as it has been added, and how far it is on its way to the output.
struct ActivationPoint {
    std::optional<double> sum;  ///< nothing: no term has arrived
    double output = 0;          ///< shown as far as the way goes
    ActivationWay way;
    bool strong = true;  ///< numbered; others are pale points
};

/// How a figure is drawn.
struct FigureLook {
    const Theme& theme;
    const TextMeasure& measure;
    float size = 11;    ///< of its texts, points an em; 0: none
    float opacity = 1;  ///< of everything
    float line = 2;     ///< width of the curve
    int decimals = 3;
    bool ticks = false;   ///< the axes are numbered
    std::string id = {};  ///< of its texts: "activation/h2" gives "activation/h2/sum" and "activation/h2/output"
};

/// `rect` holds everything, the numbers at the axes included.
void append_curve_figure(const Rect& rect, const Curve& curve, const std::vector<ActivationPoint>& points,
                         const FigureLook& look, std::vector<Shape>& shapes);

/// A neuron of a softmax layer.
struct SharePart {
    std::string name;
    std::optional<double> sum;  ///< nothing while it is not known
    double share = 0;           ///< of the whole, 0 .. 1
};

/// At the left a bar for each neuron, as long as its e^X; with `way.across` the bars move together and become the parts
/// of one whole, which is 1. `way.rise`: how far they have grown. Of more than ten neurons the others are one part.
void append_share_figure(const Rect& rect, const std::vector<SharePart>& parts, const ActivationWay& way,
                         const FigureLook& look, std::vector<Shape>& shapes);

}  // namespace netglow
