// Edges between two columns: one weight an instance, of all edges in the order of the matrix's columns, or of some with
// their places beside them; ends come from a texture.
layout(location = 0) in float weight;
layout(location = 1) in vec2 place;  // sender, receiver; where they are listed
uniform bool listed;
uniform sampler2D ends;      // senders, then receivers; rows of 1024
uniform int senders;
uniform int receivers;
uniform float largest;       // of the layer's |weight|
uniform float least;         // of the |weights| that are drawn
uniform vec3 look;           // the width of the weakest and of the strongest, in points; the opacity of the weakest
uniform vec2 viewport;       // pixels
uniform vec3 camera;         // pixels a point, then the place of the origin in pixels
uniform float dashed;
out vec2 at;
flat out vec3 shape;         // half length, half width, dash; pixels
flat out vec2 sign_and_alpha;

vec2 end_at(int index) { return texelFetch(ends, ivec2(index % 1024, index / 1024), 0).xy * camera.x + camera.yz; }

void main() {
    vec2 from = end_at(listed ? int(place.x) : gl_InstanceID / receivers);
    vec2 to = end_at(senders + (listed ? int(place.y) : gl_InstanceID % receivers));
    float reach = max(distance(from, to), 1e-3);
    vec2 axis = (to - from) / reach;
    float strength = clamp((abs(weight) - least) / max(largest - least, 1e-30), 0.0, 1.0);
    float width = mix(look.x, look.y, strength) * camera.x;
    float drawn = max(width, 1.0);
    vec2 corner = vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1);
    at = corner * (vec2(reach, drawn) * 0.5 + 1.0);
    vec2 corner_at = 0.5 * (from + to) + axis * at.x + vec2(-axis.y, axis.x) * at.y;
    gl_Position = vec4(corner_at.x / viewport.x * 2.0 - 1.0, 1.0 - corner_at.y / viewport.y * 2.0, 0.0, 1.0);
    shape = vec3(0.5 * reach, 0.5 * drawn, weight < 0.0 ? dashed * camera.x : 0.0);
    sign_and_alpha = vec2(weight < 0.0 ? -1.0 : 1.0, mix(look.z, 1.0, strength) * width / drawn);
}
