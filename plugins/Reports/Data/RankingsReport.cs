using System.Globalization;

namespace Rota.Plugins.Reports;

// Rules A47 to A49: a row per strategy and ranking over the last ten years; empty for one that is not ranked.
internal sealed class RankingsReport : IReport
{
    public string Name => "rankings.csv";

    public string Extension => ".csv";

    public void Write(Study study, Stream output)
    {
        var ranking = TenYearRanking.Of(study);
        var csv = new CsvText();
        csv.Row("Strategy", "Ranking", "Place", "Score", CsvText.Prices);
        for (var at = 0; at < study.Runs.Count; at++)
        {
            Row("return", ranking.Return);
            Row("riskAdjusted", ranking.RiskAdjusted);
            Row("drawdown", ranking.Drawdown);

            void Row(string name, double[] scores)
            {
                string[] cells = double.IsNaN(scores[at])
                    ? ["", ""]
                    : [TenYearRanking.Place(scores, at).ToString(CultureInfo.InvariantCulture), Text.Exact(scores[at])];
                csv.Row([study.Runs[at].Strategy.Name, name, .. cells, CsvText.PricesOf(study.Runs[at])]);
            }
        }

        csv.WriteTo(output);
    }
}
