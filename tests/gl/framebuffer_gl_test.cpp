#include "app/gl/framebuffer.h"

#include "tests/gl/with_context.h"

namespace netglow {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class FramebufferGl : public WithContext {
protected:
    /// Fills a rectangle by GL's own count, from the bottom left.
    static void fill(GLint x, GLint y, GLsizei width, GLsizei height, float red, float green, float blue) {
        glEnable(GL_SCISSOR_TEST);
        glScissor(x, y, width, height);
        glClearColor(red, green, blue, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glDisable(GL_SCISSOR_TEST);
    }
};

TEST_F(FramebufferGl, ReadsWhatWasDrawnTheRightWayUp) {
    const Framebuffer picture(2, 3);
    picture.bind();
    fill(0, 0, 2, 3, 0, 0, 0);
    fill(0, 2, 1, 1, 1, 0, 0);  // GL's top row: the first that is read
    fill(1, 0, 1, 1, 0, 0, 1);
    EXPECT_THAT(picture.read(), ElementsAre(255, 0, 0, 255, 0, 0, 0, 255,    // red at the top left
                                            0, 0, 0, 255, 0, 0, 0, 255,      //
                                            0, 0, 0, 255, 0, 0, 255, 255));  // blue at the bottom right
}

TEST_F(FramebufferGl, ASinglePixelIsAPicture) {
    const Framebuffer picture(1, 1);
    picture.bind();
    fill(0, 0, 1, 1, 0, 1, 0);
    EXPECT_THAT(picture.read(), ElementsAre(0, 255, 0, 255));
}

TEST_F(FramebufferGl, IsDrawnIntoAndReadWhicheverOtherOneIsBound) {
    const Framebuffer one(1, 1);
    const Framebuffer other(1, 1);
    one.bind();
    fill(0, 0, 1, 1, 1, 0, 0);
    other.bind();
    fill(0, 0, 1, 1, 0, 0, 1);
    EXPECT_THAT(one.read(), ElementsAre(255, 0, 0, 255));
    EXPECT_THAT(other.read(), ElementsAre(0, 0, 255, 255));
}

TEST_F(FramebufferGl, BindingItMakesAllOfItTheViewport) {
    const Framebuffer picture(5, 7);
    glViewport(1, 1, 2, 2);
    picture.bind();
    GLint viewport[4] = {};
    glGetIntegerv(GL_VIEWPORT, viewport);
    EXPECT_THAT(viewport, ElementsAre(0, 0, 5, 7));
}

TEST_F(FramebufferGl, ASizeBeyondTheGpuIsRefused) {
    EXPECT_THAT(message_of([] { const Framebuffer picture(4, Texture::largest() + 1); }), HasSubstr("too large"));
}

}  // namespace
}  // namespace netglow
