#include "app/gl/headless_context.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/gl/framebuffer.h"
#include "app/gl/load_gl.h"
#include "tests/gl/with_context.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(HeadlessContextGl, OffersOpenGl33Core) {
    const HeadlessContext context;
    GLint major = 0;
    GLint minor = 0;
    GLint profile = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    glGetIntegerv(GL_MINOR_VERSION, &minor);
    glGetIntegerv(GL_CONTEXT_PROFILE_MASK, &profile);
    EXPECT_GE(10 * major + minor, 33);
    EXPECT_EQ(profile & GL_CONTEXT_CORE_PROFILE_BIT, GL_CONTEXT_CORE_PROFILE_BIT);
}

TEST(HeadlessContextGl, OneFollowsAnother) {
    for (int i = 0; i < 3; ++i) {
        const HeadlessContext context;
        const Framebuffer picture(1, 1);
        picture.bind();
        glClearColor(0, 0, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        EXPECT_THAT(picture.read(), ElementsAre(0, 0, 255, 255));
    }
}

TEST(LoadGl, WithoutOpenGlItSaysWhatIsMissingAndWhatWorks) {
    const std::string message = message_of([] { load_gl([](const char*) -> void* { return nullptr; }); });
    EXPECT_THAT(message, AllOf(HasSubstr("OpenGL 3.3"), HasSubstr("netglow forward")));
}

}  // namespace
}  // namespace netglow
