#include "app/cli/render_command.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/finite_forward.h"
#include "app/cli/given_values.h"
#include "app/figure/image.h"
#include "app/render/fonts.h"
#include "core/base/error.h"
#include "core/scene/canvas/build_scene.h"
#include "core/text/ascii_case.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr double kLeastScale = 0.25;
constexpr double kMostScale = 8;

void require_png(const std::string& out) {
    const std::string ending = ascii_lower(std::filesystem::path(out).extension().string());
    if (ending != ".png") {
        throw Error((out.empty() ? "--output" : out) + ": found " +
                    (ending.empty() ? "a name without an ending" : "the ending " + ending) +
                    ", expected .png (this version draws no other pictures)");
    }
}

}  // namespace

void run_render(const RenderRequest& request) {
    require_png(request.out);
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
    LayoutStyle look;
    look.picture = has_picture(document);
    const Layout layout = magnified_layout(document.network, canvas, look);
    const Fonts fonts;
    const Scene scene = build_scene(document, trace, moment, layout, view, fonts);
    save_png(draw_offscreen(scene, size.width, size.height, static_cast<float>(scale) * layout.magnification),
             request.out);
}

}  // namespace netglow
