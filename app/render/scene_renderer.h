// SceneRenderer: draws a Scene with OpenGL 3.3 core, into the framebuffer that is bound.
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

/// Where a scene goes: a rectangle of the framebuffer (pixels, origin at the top left) of `framebuffer` pixels.
struct Viewport {
    Rect rect;
    Size framebuffer;
    float scale = 1;                ///< pixels a point: content scale times UI scale
    std::optional<Rect> clip = {};  ///< nothing is drawn outside of it
};

class SceneRenderer {
public:
    struct Sharing {};
    /// Compiles the shaders. Throws Error with the compiler's words where one does not.
    explicit SceneRenderer(const Fonts& fonts);
    /// Draws with the shaders and the glyphs of another, which a driver would otherwise prepare once more.
    SceneRenderer(const SceneRenderer& other, Sharing);
    ~SceneRenderer();
    SceneRenderer(SceneRenderer&&) noexcept;
    SceneRenderer& operator=(SceneRenderer&&) noexcept;

    /// Clears the viewport's rectangle to the scene's background and draws; leaves GL state as ImGui's back end expects
    /// (scissor and blending off, default vertex array).
    void draw(const Scene& scene, const Camera& camera, const Viewport& viewport);

    /// A better picture of many edges is on its way: another draw would show more.
    bool busy() const;
    /// Draws until nothing is on its way.
    void draw_finished(const Scene& scene, const Camera& camera, const Viewport& viewport);
    /// Graphics memory is short: pictures of many edges are coarser than the screen.
    bool coarser() const;

    /// How many edges this machine draws one by one in some milliseconds; draws a few hundred to find out.
    EdgeBudget measured_budget();

    /// Bytes sent to the GPU since the start: a scene drawn again adds none.
    std::size_t uploaded_bytes() const;
    /// Of these, what edges took.
    EdgeUploads edge_uploads() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace netglow
