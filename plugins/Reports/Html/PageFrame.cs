namespace Rota.Plugins.Reports;

// The frame of a page: its policy forbids loading anything, and allows only the two embedded files.
internal static class PageFrame
{
    private static readonly string Policy =
        $"default-src 'none'; script-src {Embedded.Script.Hash}; style-src {Embedded.Style.Hash}; base-uri 'none'; form-action 'none'";

    public static Page Begin(Study study, string kind)
    {
        var page = new Page();
        var title = string.Join(", ", study.Runs.Take(3).Select(run => run.Strategy.Name)) + (study.Runs.Count > 3 ? " …" : "");
        page.Doctype().Open("html", ("lang", "en"), ("class", kind)).Open("head");
        page.Leaf("meta", ("charset", "utf-8"));
        page.Leaf("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        page.Leaf("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Leaf("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Leaf("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Element("title", title).Embed("style", Embedded.Style.Content);
        page.Close().Open("body").Element("a", "Skip to the results", ("class", "skip"), ("href", "#results"));
        page.Open("header").Element("h1", title);
        Warnings(page, study);
        Headline.Write(page, study);
        page.Close().Open("main", ("id", "results"));
        return page;
    }

    public static void End(Page page, Study study, Stream output)
    {
        page.Close();
        page.Open("footer");
        Warnings(page, study);
        page.Element("p", "Unknown values are shown as -. Past results say little about the future.");
        page.Close().Embed("script", Embedded.Script.Content).Close().Close();
        page.WriteTo(output);
    }

    private static void Warnings(Page page, Study study)
    {
        foreach (var warning in StudyWarnings.Of(study)) page.Element("p", warning, ("class", "warning"));
    }
}
