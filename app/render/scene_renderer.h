// SceneRenderer: draws a Scene with OpenGL 3.3 core into the bound framebuffer.
//
// Shapes are analytic, antialiased, instanced quads in one draw; text is glyphs as signed distances that FreeType
// makes. Needs a current context for its whole life. Uploads only what changed: a scene equal to the last one costs no
// upload.
#pragma once

#include <memory>
#include <optional>

#include "app/render/edge_uploads.h"
#include "app/render/fonts.h"
#include "core/scene/camera.h"
#include "core/scene/scene.h"

namespace netglow {

/// Where a scene is drawn: a rectangle of the framebuffer (pixels, origin at the top left) of `framebuffer` pixels.
struct Viewport {
    Rect rect;
    Size framebuffer;
    float scale = 1;                ///< pixels a point: content scale times UI scale
    std::optional<Rect> clip = {};  ///< nothing is drawn outside of it
};

class SceneRenderer {
public:
    struct Sharing {};
    /// Compiles the shaders. Throws Error with the compiler's log if one fails.
    explicit SceneRenderer(const Fonts& fonts);
    /// Shares the shaders and the glyphs of another renderer, to save the driver's work for a second copy.
    SceneRenderer(const SceneRenderer& other, Sharing);
    ~SceneRenderer();
    SceneRenderer(SceneRenderer&&) noexcept;
    SceneRenderer& operator=(SceneRenderer&&) noexcept;

    /// Clears the viewport's rectangle to the scene's background and draws; leaves GL state as ImGui's back end expects
    /// (scissor and blending off, default vertex array).
    void draw(const Scene& scene, const Camera& camera, const Viewport& viewport);

    /// Whether a better image of many edges is being computed, so that another draw would show it.
    bool busy() const;
    /// Draws, waiting for images being computed, until busy() is false.
    void draw_finished(const Scene& scene, const Camera& camera, const Viewport& viewport);
    /// Whether images of many edges are coarser than the screen because graphics memory is short.
    bool coarser() const;

    /// Measures, by drawing, how many individual edges this machine draws in a few milliseconds.
    EdgeBudget measured_budget();

    /// Bytes sent to the GPU since the start: a scene drawn again adds none.
    std::size_t uploaded_bytes() const;
    /// The share of these bytes that was for edges.
    EdgeUploads edge_uploads() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace netglow
