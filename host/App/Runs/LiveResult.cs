using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// The result of a run, and the time since the save.
internal sealed record LiveResult(Study Study, TimeSpan Took, Prints Prints);
