// The baselines that Netglow is compared with: straightforward implementations of the same task, each as fast as is
// fair.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/geometry.h"
#include "core/document/document.h"
#include "core/scene/layout/layout.h"

struct ImGuiContext;

namespace netglow {

/// Dear ImGui by itself, with its own font and nothing else, on the current GL context, which must outlive it. It can
/// coexist with other ImGui contexts: each call restores the current one.
class BareImGui {
public:
    /// Size of the picture in pixels.
    BareImGui(int width, int height);
    ~BareImGui();
    BareImGui(const BareImGui&) = delete;
    BareImGui& operator=(const BareImGui&) = delete;

    /// Draws a frame into the bound framebuffer; `build` calls ImGui. Does not wait for the GPU.
    void frame(const std::function<void()>& build) const;

private:
    int width_;
    int height_;
    ImGuiContext* context_;
};

/// An edge as passed to Dear ImGui.
struct PlainEdge {
    Point from;
    Point to;
    std::uint32_t color;  ///< as ImGui packs it
};

/// All edges of a network that fills `size` pixels: blue and orange by sign, opaque by |w| relative to the layer.
std::vector<PlainEdge> plain_edges(const Network& network, Size size);

/// Draws these edges in one frame of Dear ImGui, one AddLine each, and waits for the GPU (glFinish). Lines are one
/// pixel wide, for which ImGui has its fastest antialiased way: a textured quad each.
void add_line_frame(const BareImGui& imgui, const std::vector<PlainEdge>& edges);

/// The edge of a layer pair that is nearest to the point, found by looking at all of them. O(senders · receivers), four
/// or more edges an instruction.
struct BruteEdge {
    std::size_t to;
    std::size_t from;
    float distance;  ///< points
};
BruteEdge pick_by_brute_force(const Layout& layout, std::size_t layer, Point point);

/// The sum of all weights: what it costs to read their bytes once. Several parallel sums, so that only memory bandwidth
/// limits it.
double sum_of_weights(const Network& network);

/// A window of GLFW, glad and Dear ImGui, with a line of text in it and its first frame shown (glFinish). Throws Error
/// if there is no display.
class BareWindow {
public:
    BareWindow(int width, int height);
    ~BareWindow();
    BareWindow(const BareWindow&) = delete;
    BareWindow& operator=(const BareWindow&) = delete;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace netglow
