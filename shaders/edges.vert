// The edges between two layers: for each only its weight comes from memory; which neurons it joins follows from its
// number, and where they stand from a small texture. Weights are column-major: number = from · receivers + to.

layout(location = 0) in float a_weight;

uniform sampler2D u_centres;  // senders, then receivers, row after row
uniform int u_senders;
uniform int u_receivers;
uniform float u_largest;
uniform vec4 u_positive;
uniform vec4 u_negative;
uniform float u_dash;  // points; 0: negative edges are solid too

flat out vec4 v_color;
flat out vec3 v_line;  // length, half of the width, dash
out vec2 v_at;

vec2 centre(int number) {
    int row = textureSize(u_centres, 0).x;
    return to_pixels(texelFetch(u_centres, ivec2(number % row, number / row), 0).rg);
}

// As edge_width() of the scene.
float edge_width(float weight) { return u_largest > 0.0 ? 1.0 + 4.0 * abs(weight) / u_largest : 1.0; }

void main() {
    vec2 from = centre(gl_InstanceID / u_receivers);
    vec2 way = centre(u_senders + gl_InstanceID % u_receivers) - from;
    float len = length(way);
    vec2 along = len > 0.0 ? way / len : vec2(1.0, 0.0);
    float width = edge_width(a_weight) * u_camera.z;
    float reach = drawn_width(width) * 0.5 + 1.0;

    v_color = a_weight < 0.0 ? u_negative : u_positive;
    v_color.a *= thin_opacity(width);
    v_line = vec3(len, drawn_width(width) * 0.5, a_weight < 0.0 ? u_dash * u_camera.z : 0.0);
    v_at = vec2(len * 0.5, 0.0) + corner() * vec2(len * 0.5 + reach, reach);
    gl_Position = to_clip(from + along * v_at.x + vec2(-along.y, along.x) * v_at.y);
}
