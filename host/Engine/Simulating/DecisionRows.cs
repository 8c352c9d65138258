using System.Buffers;

namespace Rota.Engine;

// The rows of a panel on which a schedule decides.
internal static class DecisionRows
{
    public static int[] Of(Schedule schedule, PricePanel panel, Conventions conventions)
    {
        var dates = panel.Dates;
        var buffer = ArrayPool<int>.Shared.Rent(dates.Length + 1);
        var count = 0;
        for (var row = 0; row + schedule.OffsetDays < dates.Length; row++)
        {
            // What comes after the last row only the exchange's calendar knows.
            var next = row + 1 < dates.Length ? dates[row + 1] : ExchangeDays.Next(dates[row]);
            if (schedule.Includes(new TradingDay(dates[row], row == 0 ? null : dates[row - 1], next)))
                buffer[count++] = row + schedule.OffsetDays;
        }

        if (conventions.LastDayDecides) AddLast(buffer, ref count, dates.Length - 1);
        if (conventions.DecidesBeforeOpen) MoveToRowBefore(buffer, ref count);
        var rows = buffer.AsSpan(0, count).ToArray();
        ArrayPool<int>.Shared.Return(buffer);
        return rows;
    }

    // What the first row would have seen is not there.
    private static void MoveToRowBefore(int[] rows, ref int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (rows[i] > 0) rows[kept++] = rows[i] - 1;
        }

        count = kept;
    }

    // Where the last period is a single day long, its decision is left out.
    private static void AddLast(int[] rows, ref int count, int last)
    {
        if (count > 0 && rows[count - 1] == last) count--;
        if (count == 0 || last - rows[count - 1] > 1) rows[count++] = last;
    }
}
