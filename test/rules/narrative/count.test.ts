import { describe, expect, it } from 'vitest';
import { check, expectFixes, findingsIn, unmark } from '../../support/check';
import { renderMessage } from '../../../server/src/rules/render';
import { ruleById } from '../../../server/src/archive/catalogue';
import { sampleReport } from '../../support/sampleReport';
import { reportSaying } from './sentences';

describe('narrative/count: a number that contradicts the tables', () => {
  it.each([
    // The applications received, in every spelling.
    '全年收到政府信息公开申请⟦9⟧{narrative/count 7}件。',
    '2023年共受理政府信息公开申请⟦９⟧{narrative/count 7}宗。',
    '全年收到政府信息公开申请⟦十二⟧{narrative/count 7}件。',
    '本年度新收政府信息公开申请⟦17⟧{narrative/count 7}起。',
    '共收到⟦11⟧{narrative/count 7}件政府信息公开申请。',
    '我局全年共接到公民、法人和其他组织提出的政府信息公开申请⟦1,007⟧{narrative/count 7}件。',
    '全年收到的政府信息公开申请，共⟦6⟧{narrative/count 7}件。',
    '收到依申请公开⟦3⟧{narrative/count 7}件，均已按时答复。',
    '2023年，我局办理依申请公开事项⟦5⟧{narrative/count 7}件。',
    '全年收到政府信息公开申请约⟦20⟧{narrative/count}件。',
    '全年收到政府信息公开申请⟦10⟧{narrative/count}余件。',
    '2023年政府信息公开申请总数为⟦6⟧{narrative/count 7}件。',
    '全年收到⟦5⟧{narrative/count 7}个政府信息公开申请。',
    '全年处理政府信息公开申请8件，其中，本年度新接收⟦6⟧{narrative/count 7}件，2022年结转1件。',
    // What came of them.
    '全年收到政府信息公开申请7件，办结⟦9⟧{narrative/count 7}件。',
    '全年收到政府信息公开申请7件，已处理完成⟦5⟧{narrative/count 7}件。',
    '全年收到政府信息公开申请7件，同比下降12%；答复⟦9⟧{narrative/count 7}件，答复率100%。',
    '全年收到政府信息公开申请7件，其中予以公开⟦3⟧{narrative/count 5}件。',
    '共答复政府信息公开申请7件，其中，予以公开答复⟦4⟧{narrative/count 5}件，不予公开⟦2⟧{narrative/count 1}件。',
    '新收政府信息公开申请7件，上年结转1件，办结7件，其中予以公开⟦6⟧{narrative/count 5}件，本机关不掌握相关信息1件。',
    '新收政府信息公开申请7件，上年结转⟦2⟧{narrative/count 1}件，结转下年度继续办理⟦3⟧{narrative/count 1}件。',
    '全年收到政府信息公开申请7件，因涉及第三方合法权益不予公开⟦2⟧{narrative/count 1}件。',
    '申请人撤回政府信息公开申请⟦1⟧{narrative/count 0}件。',
    '除⟦4⟧{narrative/count 1}件申请转结2024年办理以外，政府信息公开申请均已答复。',
    '从结果看，政府信息公开申请的办理结果总计⟦9⟧{narrative/count 7}件。',
    // Who made them.
    '全年收到政府信息公开申请7件，其中自然人⟦4⟧{narrative/count 5}件，商业企业⟦3⟧{narrative/count 2}件。',
    '全年收到政府信息公开申请7件（其中自然人申请5件，法人或其他组织申请⟦1⟧{narrative/count 2}件）。',
    '全年收到政府信息公开申请7件，其中自然人5件；商业企业⟦3⟧{narrative/count 2}件。',
    // Reviews and lawsuits.
    '因政府信息公开引发行政复议⟦2⟧{narrative/count 1}件、行政诉讼0件。',
    '因政府信息公开被申请行政复议1件，维持⟦0⟧{narrative/count 1}件。',
    '未经复议直接起诉的政府信息公开行政诉讼⟦2⟧{narrative/count 0}件。',
    '因政府信息公开引发的行政复议、行政诉讼分别为1件、⟦2⟧{narrative/count 0}件。',
    // Zeros in words.
    '2023年⟦未收到政府信息公开申请⟧{narrative/count}。',
    '全年收到政府信息公开申请7件，⟦没有因政府信息公开引发的行政复议⟧{narrative/count}。',
    '全年收到政府信息公开申请7件，⟦无结转下年度继续办理的申请⟧{narrative/count}。',
    // The documents of table two.
    '（一）主动公开。全年制发行政规范性文件⟦3⟧{narrative/count 2}件。',
    '（一）主动公开。全年制发规范性文件2件，废止⟦2⟧{narrative/count 1}件，现行有效⟦10⟧{narrative/count 9}件。',
    '（一）主动公开。全年作出行政许可决定14件，行政处罚决定⟦2⟧{narrative/count 0}件。',
    '（一）主动公开。全年作出行政许可决定⟦15⟧{narrative/count 14}件。',
  ])('%s', (sentence) => {
    const marked = reportSaying(sentence);
    check(marked);
    expectFixes(unmark(marked).text);
  });

  it('says which figure it is, where it stands and what to write', () => {
    const [finding] = findingsIn(reportSaying('全年收到政府信息公开申请9件。'));
    const rule = ruleById('narrative/count');
    expect(renderMessage(rule, finding!.message, 'zh-cn')).toBe(
      '这里写的是 9，与“收到和处理政府信息公开申请情况”表不一致：表中“本年新收”为 7、“本年新收＋上年结转”为 8',
    );
  });
});

describe('narrative/count: sound sentences', () => {
  it.each([
    '全年收到政府信息公开申请7件，按时办结7件。',
    '新收7件，上年结转1件，办理政府信息公开申请共8件。',
    '全年收到政府信息公开申请8件，含上年结转1件。',
    '全年共收到政府信息公开申请约7件。',
    '全年收到政府信息公开申请7件，其中网上申请4件、信函申请3件。',
    '全年收到政府信息公开申请7件，比上年减少3件，均在法定期限内答复。',
    '全年收到政府信息公开申请7件，较上年的9件有所下降。',
    '2022年收到政府信息公开申请9件，2023年收到7件。',
    '2023年第四季度收到政府信息公开申请3件。',
    '近三年共收到政府信息公开申请31件。',
    '全年受理政务咨询31件，答复31件。',
    '全年办理网上留言56件、信访件12件，办结率100%。',
    '办理人大代表建议3件、政协委员提案5件，均已答复。',
    '全年办理12345热线工单470件，回复470件。',
    '受理行政许可申请300件，办结298件。',
    '全年收到政府信息公开申请7件，其中咨询类2件。',
    '市教育局收到政府信息公开申请12件，我局收到7件。',
    '下属各单位收到政府信息公开申请12件。',
    '全市行政机关共收到政府信息公开申请7件。其中市政府本级收到2件。',
    '全县共受理政府信息公开申请7件，其中县政府办受理3件，县水务局受理4件。',
    '通过网站收到政府信息公开申请4件。',
    '涉及征地拆迁的政府信息公开申请有3件。',
    '力争2024年收到的政府信息公开申请全部按期答复，超期件控制在1件以内。',
    '组织依申请公开业务培训2次，印发答复文书范本1份。',
    '备案的行政复议、行政诉讼案件共12件。',
    '全年办理行政复议案件21件，行政应诉案件8件，与政府信息公开有关的行政复议1件。',
    '未收到补正申请，没有超期答复的情况。',
    '无正当理由大量反复申请的情形没有出现。',
    '没有收取信息处理费。',
    '依据国办公开办函〔2021〕30号文件第3条答复申请。',
    '答复书第2页第1条说明理由。',
    '咨询电话0571-12345678，全年接听咨询20余次。',
    '一条条梳理申请内容，做到件件有回应。',
    '每件申请由2名工作人员办理。',
    '其中1件申请内容不明确，经补正后予以公开。',
    '收到内容不明确的申请2件，均已一次性告知补正。',
    '全年收到政府信息公开申请7件，撤回行政复议1件。',
    '（一）主动公开。集中发布现行有效文件9件，动态更新本年度制发2件。',
    '（一）主动公开。全年公开规范性文件解读4件。',
    '（一）主动公开。清理规范性文件12件，修订3件。',
    '（一）主动公开。主动公开部门文件31件，规范性文件报送备案2件。',
    '（一）主动公开。公示行政许可和行政处罚信息120条。',
    '（一）主动公开。2022年制发规范性文件5件。',
    '（一）主动公开。转发上级规范性文件11件。',
  ])('%s', (sentence) => {
    check(reportSaying(sentence));
  });

  it('a wrong cell that the text contradicts is one finding, on the cell', () => {
    const text = sampleReport({ cells: { 'requests.received.total': '9' } });
    expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['table/arithmetic']);
  });

  it('a number in the text breaks a tie in table four', () => {
    const words = {
      overview:
        '（一）主动公开、（二）依申请公开、（三）政府信息管理、（四）政府信息公开平台建设、（五）监督保障均已落实。因政府信息公开引发行政复议2件，维持2件。',
    };
    const found = findingsIn(sampleReport({ words, cells: { 'litigation.review.total': '2' } }));
    const arithmetic = found.find(({ rule }) => rule === 'table/arithmetic')!;
    expect(arithmetic.fixes[0]).toMatchObject({ preferred: true, edits: [{ newText: '2' }] });
    expect(arithmetic.anchor).toMatchObject({ row: 'review', column: 'total' });
  });
});
