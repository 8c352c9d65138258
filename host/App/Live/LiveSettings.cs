using Rota.Host.Settings;

namespace Rota.Host.Live;

// The settings in force for a script, and the files that decide them, whether they exist or not.
internal sealed record LiveSettings(EffectiveSettings Settings, IReadOnlyList<string> Files);
