using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// The settings in force for a script, or for the open folder if the path is null, and the feeds that can be chosen. Wrong tells why
// there are no settings.
internal sealed record ScriptSettings(
    string? Path, IReadOnlyList<Setting> Settings, IReadOnlyList<ProvidedFeed> Feeds, string? Wrong = null);
