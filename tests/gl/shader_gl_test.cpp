#include "app/gl/shader.h"

#include "tests/gl/with_context.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kVertex = "in vec2 place;\nvoid main() { gl_Position = vec4(place, 0.0, 1.0); }\n";
constexpr const char* kFragment = "out vec4 color;\nuniform float shade;\nvoid main() { color = vec4(shade); }\n";

class ShaderGl : public WithContext {};

TEST_F(ShaderGl, ABrokenFragmentShaderIsNamedByItsFileAndLine) {
    const std::string message = message_of([] {
        const Shader shader("glow", kVertex, "out vec4 color;\n\nvoid main() {\n    color = vec4(undeclared);\n}\n");
    });
    // Drivers write the line as 0:4(…) or as 0(4).
    EXPECT_THAT(message, AllOf(HasSubstr("glow.frag"), ContainsRegex("0[:(]4[:()]"), HasSubstr("undeclared"),
                               Not(HasSubstr("glow.vert"))));
}

TEST_F(ShaderGl, ABrokenVertexShaderIsNamedByItsFileAndLine) {
    const std::string message =
        message_of([] { const Shader shader("glow", "\nvoid main() { nonsense }\n", kFragment); });
    EXPECT_THAT(message, AllOf(HasSubstr("glow.vert"), ContainsRegex("0[:(]2[:()]"), Not(HasSubstr("glow.frag"))));
}

TEST_F(ShaderGl, StagesThatDoNotFitTogetherAreNamed) {
    const std::string message = message_of([] {
        const Shader shader("glow", "out vec2 at;\nvoid main() { at = vec2(0.0); gl_Position = vec4(0.0); }\n",
                            "in vec3 at;\nout vec4 color;\nvoid main() { color = vec4(at, 1.0); }\n");
    });
    EXPECT_THAT(message, AllOf(HasSubstr("link"), HasSubstr("glow")));
}

TEST_F(ShaderGl, AnswersWhereItsUniformsAre) {
    const Shader shader("glow", kVertex, kFragment);
    EXPECT_GE(shader.uniform("shade"), 0);
    EXPECT_EQ(shader.uniform("no_such_thing"), -1);
}

TEST_F(ShaderGl, ABrokenShaderDoesNotHinderTheNextOne) {
    EXPECT_THROW(Shader("glow", kVertex, "broken"), Error);
    const Shader shader("glow", kVertex, kFragment);
    shader.use();
    GLint program = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &program);
    EXPECT_NE(program, 0);
}

}  // namespace
}  // namespace netglow
