using Rota.Host.Settings;

namespace Rota.Host.Live;

// What is in force for a script, and the files that say so, whether they are there or not.
internal sealed record LiveSettings(EffectiveSettings Settings, IReadOnlyList<string> Files);
