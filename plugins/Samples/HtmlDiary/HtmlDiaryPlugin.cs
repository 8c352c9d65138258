using Rota;

namespace HtmlDiary;

/// <summary>Adds the report diary.html.</summary>
public sealed class HtmlDiaryPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Report(new DiaryReport());
    }
}
