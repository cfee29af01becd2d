#include "app/cli/render_command.h"

#include <algorithm>

#include "app/cli/finite_forward.h"
#include "app/cli/given_values.h"
#include "app/figure/figure_format.h"
#include "app/render/fonts.h"
#include "core/caption/caption.h"
#include "core/scene/canvas/build_scene.h"
#include "core/scene/strip/caption_row.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr double kLeastScale = 0.25;
constexpr double kMostScale = 8;

/// What a picture has room for over its caption; all of it where it is small. The caption grows with a large picture,
/// as its discs do.
Size without_caption(Size canvas) {
    constexpr float kLeastHeight = 300;
    constexpr float kShare = 0.045F;
    return canvas.height < kLeastHeight
               ? canvas
               : Size{canvas.width, canvas.height - std::max(kCaptionHeight, kShare * canvas.height)};
}

}  // namespace

void run_render(const RenderRequest& request) {
    const FigureFormat& format = figure_format_of(request.out);
    const PixelSize size = given_size(request.size);
    const double scale = given_number("--scale", request.scale, kLeastScale, kMostScale);
    Document document = opened_model(request.model);
    if (request.input) {
        document.input = given_input(*request.input, document);
    }
    const Timeline timeline(document.network, request.granularity);
    const Moment moment = timeline.at(given_time(request.at, document, timeline));
    const Trace trace = finite_forward(document, request.model.file);

    SceneView view;
    view.theme = request.theme;
    view.edges = request.edges;
    view.decimals = given_whole_number("--decimals", request.decimals, kFewestDecimals, kMostDecimals);
    const Size canvas{static_cast<float>(size.width / scale), static_cast<float>(size.height / scale)};
    const Size rest = without_caption(canvas);
    const Layout layout = magnified_layout(document.network, rest, with_room_for(LayoutStyle{}, document));
    const Fonts fonts;
    Scene scene = build_scene(document, trace, moment, layout, view, fonts);
    if (rest.height < canvas.height) {
        const float unit = 1 / layout.magnification;
        const Rect row{0, rest.height * unit, canvas.width * unit, (canvas.height - rest.height) * unit};
        const std::string words = caption({document, trace, moment, view.decimals});
        scene.shapes.emplace_back(caption_text(words, row, view.theme, fonts));
    }
    format.save(scene, {size.width, size.height, static_cast<float>(scale) * layout.magnification}, request.out);
}

}  // namespace netglow
