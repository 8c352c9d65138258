namespace Rota.Plugins.Web;

// What a provider said, and when.
internal sealed record Answer(string Text, DateTimeOffset Retrieved, bool IsCached);
