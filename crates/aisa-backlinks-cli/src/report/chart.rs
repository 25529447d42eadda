//! Charts as SVG. The page's style sheet replaces their colours, which are the same in every chart, and so fits them to
//! the dark mode.

use jiff::{ToSpan, civil::Date};
use plotters::{
    coord::{
        Shift,
        ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter},
        types::{RangedCoordf64, RangedCoordi32},
    },
    prelude::*,
};

/// The first colour: `--accent` in the style sheet.
const ACCENT: RGBColor = RGBColor(29, 78, 216);
/// The second colour: `--lost` in the style sheet.
const LOST: RGBColor = RGBColor(194, 65, 12);
/// Lines behind the figures: `--rule` in the style sheet.
const RULE: RGBColor = RGBColor(222, 226, 232);
/// Text at the axes: `--muted` in the style sheet.
const MUTED: RGBColor = RGBColor(91, 101, 116);

/// In units of the view box; a phone shows a chart about as wide as this.
pub(super) const WIDTH: u32 = 400;
/// As `WIDTH`.
pub(super) const HEIGHT: u32 = 190;

/// The figures of one month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month<F> {
    pub(super) date: Date,
    pub(super) figures: F,
}

/// A line over the months, from zero; `None` with fewer than two months.
pub(super) fn line(months: &[Month<i64>]) -> Option<String> {
    let most = months.iter().map(|month| month.figures).max()?;
    draw(months, 0.0..scale(most), 0, |chart| {
        let points = || {
            let months = months.iter();
            months.map(|month| (day(month.date), month.figures.max(0) as f64))
        };
        let area = AreaSeries::new(points(), 0.0, ACCENT.mix(0.14));
        chart.draw_series(area).ok()?;
        let line = LineSeries::new(points(), ACCENT.stroke_width(2));
        chart.draw_series(line).ok()?;
        Some(())
    })
}

/// What was gained above zero and what was lost below, as bars; `None` with fewer than two months.
pub(super) fn gains(months: &[Month<(i64, i64)>]) -> Option<String> {
    let gained = months.iter().map(|month| month.figures.0).max()?;
    let lost = months.iter().map(|month| month.figures.1).max()?;
    draw(months, -scale(lost)..scale(gained), 16, |chart| {
        for (sign, colour) in [(1.0, ACCENT), (-1.0, LOST)] {
            let bars = months.iter().map(|month| {
                let (gained, lost) = month.figures;
                let figure = if sign > 0.0 { gained } else { lost };
                let middle = day(month.date);
                let corners = [(middle - 11, 0.0), (middle + 11, sign * figure.max(0) as f64)];
                Rectangle::new(corners, colour.filled())
            });
            chart.draw_series(bars).ok()?;
        }
        let (first, last) = (months.first()?, months.last()?);
        let zero = [(day(first.date) - 16, 0.0), (day(last.date) + 16, 0.0)];
        chart.draw_series([PathElement::new(zero, MUTED.stroke_width(1))]).ok()?;
        Some(())
    })
}

/// Room for the highest figure and a little more.
fn scale(most: i64) -> f64 {
    (most.max(1) as f64) * 1.06
}

fn day(date: Date) -> i32 {
    (date - jiff::civil::date(1970, 1, 1)).get_days()
}

type Plane<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<Days, RangedCoordf64>>;

/// Axes and grid, then what `figures` draws: the SVG elements without the one around them.
fn draw<F>(
    months: &[Month<F>],
    range: std::ops::Range<f64>,
    margin: i32,
    figures: impl FnOnce(&mut Plane<'_>) -> Option<()>,
) -> Option<String> {
    let (first, last) = (months.first()?.date, months.last()?.date);
    if first >= last {
        return None;
    }
    let mut svg = String::new();
    {
        let area: DrawingArea<SVGBackend<'_>, Shift> =
            SVGBackend::with_string(&mut svg, (WIDTH, HEIGHT)).into_drawing_area();
        let mut chart = ChartBuilder::on(&area)
            .margin_top(8)
            .margin_right(14)
            .x_label_area_size(22)
            .y_label_area_size(42)
            .build_cartesian_2d(Days::new(first, last, margin), range)
            .ok()?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(RULE)
            .axis_style(TRANSPARENT)
            .label_style(("sans-serif", 11).into_font().color(&MUTED))
            .y_labels(5)
            .y_label_formatter(&|value| short(value.abs()))
            .draw()
            .ok()?;
        figures(&mut chart)?;
        area.present().ok()?;
    }
    let (_, inner) = svg.split_once('>')?;
    Some(inner.trim_end().strip_suffix("</svg>")?.to_owned())
}

/// Days, labelled at the starts of years or quarters.
struct Days {
    range: std::ops::Range<i32>,
    /// The labelled days.
    starts: Vec<Date>,
}

impl Days {
    fn new(first: Date, last: Date, margin: i32) -> Self {
        let months = (day(last) - day(first)) / 30;
        let step = match months {
            0..=7 => 1,
            8..=20 => 3,
            _ => 12,
        };
        let mut starts = Vec::new();
        let mut start = jiff::civil::date(first.year(), 1, 1);
        while start <= last {
            if start >= first {
                starts.push(start);
            }
            match start.checked_add(step.months()) {
                Ok(next) => start = next,
                Err(_) => break,
            }
        }
        // More labels than this run into each other; a year is shorter than a month with its year.
        let room = if step == 12 { 8 } else { 5 };
        let every = starts.len().div_ceil(room).max(1);
        Self {
            range: day(first) - margin..day(last) + margin,
            starts: starts.into_iter().step_by(every).collect(),
        }
    }
}

impl Ranged for Days {
    type FormatOption = NoDefaultFormatting;
    type ValueType = i32;

    fn map(&self, value: &i32, limit: (i32, i32)) -> i32 {
        RangedCoordi32::from(self.range.clone()).map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<i32> {
        self.starts.iter().copied().map(day).collect()
    }

    fn range(&self) -> std::ops::Range<i32> {
        self.range.clone()
    }
}

impl ValueFormatter<i32> for Days {
    fn format_ext(&self, value: &i32) -> String {
        let yearly = self.starts.iter().all(|start| start.month() == 1);
        let start = self.starts.iter().find(|start| day(**start) == *value);
        let form = if yearly { "%Y" } else { "%b %Y" };
        start.map_or_else(String::new, |start| start.strftime(form).to_string())
    }
}

/// A count in at most four characters and a letter: `950`, `1.2k`, `34M`; nothing for a part of one.
fn short(value: f64) -> String {
    const UNITS: [(f64, &str); 4] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];
    let unit = UNITS.into_iter().find(|(unit, _)| value >= *unit);
    if unit.is_none() && value.fract() != 0.0 {
        return String::new();
    }
    let (value, letter) = unit.map_or((value, ""), |(unit, letter)| (value / unit, letter));
    let text = format!("{value:.1}");
    format!("{}{letter}", text.strip_suffix(".0").unwrap_or(&text))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn months(count: i16, figure: i64) -> Vec<Month<i64>> {
        let months = (0..count).map(|month| Month {
            date: date(2024 + month / 12, i8::try_from(month % 12 + 1).unwrap(), 1),
            figures: figure,
        });
        months.collect()
    }

    #[test]
    fn figures_of_any_size_make_a_chart_without_what_is_no_number() {
        for figure in [0, 1, -5, 1_047, i64::MAX, i64::MIN] {
            for count in [2, 7, 13, 40, 200] {
                let months = months(count, figure);
                let both: Vec<_> = months
                    .iter()
                    .map(|month| Month { date: month.date, figures: (figure, figure) })
                    .collect();
                for svg in [line(&months).unwrap(), gains(&both).unwrap()] {
                    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{figure}: {svg}");
                    assert!(svg.matches("<text").count() >= 4, "{figure}, {count}: {svg}");
                }
            }
        }
    }

    #[test]
    fn one_month_is_no_development() {
        assert!(line(&months(1, 5)).is_none());
        assert!(line(&[]).is_none());
        assert!(gains(&[]).is_none());
    }

    #[test]
    fn figures_at_the_axis_are_short() {
        let cases = [
            (0.0, "0"),
            (950.0, "950"),
            (1_200.0, "1.2k"),
            (34_000_000.0, "34M"),
            (0.5, ""),
            (2e9, "2B"),
        ];
        for (value, expected) in cases {
            assert_eq!(short(value), expected);
        }
    }
}
