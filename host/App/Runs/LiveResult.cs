using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// What a run gave, and how long it took from the save.
internal sealed record LiveResult(Study Study, TimeSpan Took, Prints Prints);
