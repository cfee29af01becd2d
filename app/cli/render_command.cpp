#include "app/cli/render_command.h"

#include "app/cli/finite_forward.h"
#include "app/cli/given_values.h"
#include "app/figure/figure_format.h"
#include "app/render/fonts.h"
#include "core/scene/canvas/build_scene.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr double kLeastScale = 0.25;
constexpr double kMostScale = 8;

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
    const Layout layout = magnified_layout(document.network, canvas, with_room_for(LayoutStyle{}, document));
    const Fonts fonts;
    const Scene scene = build_scene(document, trace, moment, layout, view, fonts);
    format.save(scene, {size.width, size.height, static_cast<float>(scale) * layout.magnification}, request.out);
}

}  // namespace netglow
