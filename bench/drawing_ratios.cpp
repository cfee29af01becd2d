// Drawing a large network's edges against telling Dear ImGui of each.
#include <memory>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/ratio_list.h"

namespace netglow {
namespace {

/// A context and a picture, and what Dear ImGui draws into it by itself.
struct AddLine {
    AddLine(int width, int height, const Network& network)
        : picture(width, height),
          imgui(width, height),
          edges(plain_edges(network, {static_cast<float>(width), static_cast<float>(height)})) {}
    HeadlessContext context;
    Framebuffer picture;
    BareImGui imgui;
    std::vector<PlainEdge> edges;
};

/// A thousand edges: seeded_network({250, 4}). A million take tens of seconds: without warming up, in one turn, of which
/// the other side takes several samples.
[[maybe_unused]] RatioSide add_line_side(const std::shared_ptr<const AddLine>& lines, std::string name) {
    constexpr std::size_t kSlow = 100'000;
    const auto draw = [lines] {
        lines->picture.bind();
        add_line_frame(lines->imgui, lines->edges);
    };
    return {.name = std::move(name), .run = draw, .warm_up = lines->edges.size() < kSlow};
}

}  // namespace

void add_drawing_ratios(std::vector<Ratio>& /*ratios*/) {}

}  // namespace netglow
