// Drawing a large network's edges against telling Dear ImGui of each.
#include <memory>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "bench/baselines.h"
#include "bench/core/seeded_network.h"
#include "bench/ratio_list.h"

namespace netglow {
namespace {

/// A context, and what Dear ImGui draws in it: 1,000 edges, or all of 784-800-800-10.
struct AddLine {
    AddLine(int width, int height, const Network& network)
        : picture(width, height),
          imgui(width, height),
          edges(plain_edges(network, {static_cast<float>(width), static_cast<float>(height)})) {}
    void draw() const {
        picture.bind();
        add_line_frame(imgui, edges);
    }
    HeadlessContext context;
    Framebuffer picture;
    BareImGui imgui;
    std::vector<PlainEdge> edges;
};

}  // namespace

void add_drawing_ratios(std::vector<Ratio>& /*ratios*/) {}

}  // namespace netglow
